using System;
using System.Collections.Frozen;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Which of the error codes that all AWS services share allow a retry.</summary>
public static class AwsErrorKinds
{
    private static readonly FrozenSet<string> Throttling = FrozenSet.ToFrozenSet(
        [
            "BandwidthLimitExceeded",
            "EC2ThrottledException",
            "LimitExceededException",
            "PriorRequestNotComplete",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "SlowDown",
            "ThrottledException",
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException",
            "TransactionInProgressException",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether a code means that there were too many requests.</summary>
    /// <param name="code">The bare code.</param>
    /// <returns>Whether it is a throttling code.</returns>
    public static bool IsThrottling(string? code) => code is not null && Throttling.Contains(code);

    /// <summary>Whether a code means that the service did not receive the request in time.</summary>
    /// <param name="code">The bare code.</param>
    /// <returns>Whether it is a time-out code.</returns>
    public static bool IsTimeout(string? code) => code is "RequestTimeout" or "RequestTimeoutException";
}
