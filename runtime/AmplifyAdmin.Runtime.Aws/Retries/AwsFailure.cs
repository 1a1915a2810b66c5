namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Whether the outcome of an attempt allows another.</summary>
internal enum AwsFailure
{
    /// <summary>The request succeeded.</summary>
    None,

    /// <summary>A retry would fail the same way.</summary>
    Permanent,

    /// <summary>A retry may succeed.</summary>
    Transient,

    /// <summary>There were too many requests.</summary>
    Throttling,

    /// <summary>The service did not answer in time.</summary>
    Timeout,
}
