using System;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>How failed requests are tried again; by default as in the standard mode of AWS's own clients.</summary>
public sealed class AwsRetryOptions
{
    /// <summary>How often a request is sent at most, the first time included. One means never to retry.</summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>The longest wait before the first retry; it doubles with each retry, and a random part of it is waited.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before any retry, also when the service asks for a longer one.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How many tokens the client's retries share. They keep an outage from being made worse: when they are used up,
    /// failures are reported immediately. Successful requests give tokens back.
    /// </summary>
    public int QuotaCapacity { get; set; } = 500;

    /// <summary>How many tokens a retry takes.</summary>
    public int RetryCost { get; set; } = 5;

    /// <summary>How many tokens a retry takes after a time-out.</summary>
    public int TimeoutRetryCost { get; set; } = 10;

    /// <summary>How many bytes of an error's body are looked at to find its code.</summary>
    public int MaxErrorBodyBytes { get; set; } = AwsErrorCode.DefaultPeekBytes;

    /// <summary>The clock and its timers; when null, that of the service provider or of the system.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Returns numbers from 0 to 1 that spread the waits; <see cref="Random.Shared"/> when null.</summary>
    public Func<double>? Randomizer { get; set; }
}
