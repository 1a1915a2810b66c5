namespace AmplifyAdmin.Runtime.Aws;

/// <summary>What an attempt's outcome means for the next one.</summary>
internal enum AwsFailure
{
    /// <summary>The service did what was asked.</summary>
    None,

    /// <summary>It would fail the same way again.</summary>
    Permanent,

    /// <summary>It may work the next time.</summary>
    Transient,

    /// <summary>There were too many requests.</summary>
    Throttling,

    /// <summary>No one answered in time.</summary>
    Timeout,
}
