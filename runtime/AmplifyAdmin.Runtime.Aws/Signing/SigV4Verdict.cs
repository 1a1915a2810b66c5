namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The result of verifying a signature.</summary>
public enum SigV4Verdict
{
    /// <summary>The signature is right.</summary>
    Valid,

    /// <summary>The request carries no Signature Version 4 authorization.</summary>
    Missing,

    /// <summary>The authorization or the date cannot be read, or does not cover the headers it must.</summary>
    Malformed,

    /// <summary>The access key is unknown.</summary>
    UnknownAccessKey,

    /// <summary>The signature is for another day, region or service.</summary>
    WrongScope,

    /// <summary>The request was signed too long ago or too far ahead.</summary>
    OutOfTime,

    /// <summary>The signature is of another request or made with another secret.</summary>
    Mismatch,
}
