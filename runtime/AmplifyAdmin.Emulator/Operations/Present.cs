using System;
using System.Globalization;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The state of an operation outside the database: the time, and whether a job it starts is going to fail.</summary>
internal sealed class Present(EmulatorOptions options)
{
    /// <summary>The time in Unix milliseconds.</summary>
    public long Now => options.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>When a code issued now expires.</summary>
    public long CodeExpires => Now + (long)options.TokenLifetime.TotalMilliseconds;

    /// <summary>The most environments an app may have.</summary>
    public int EnvironmentsPerApp => options.EnvironmentsPerApp;

    /// <summary>Writes a time as answers give it.</summary>
    public static string Moment(long milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(milliseconds)
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Creates a unique name.</summary>
    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>Starts a job. One that is going to fail changes nothing, so its work must be left out.</summary>
    /// <param name="on">What the request does to the database.</param>
    /// <param name="operation">The operation that starts it.</param>
    /// <param name="place">The environment that it works on; its name is empty when that is all of them.</param>
    /// <param name="error">Why it fails; null when nothing is wrong.</param>
    /// <param name="also">Another environment that knows the job.</param>
    public StartedJob Start(Transaction on, string operation, Place place, string? error = null, string? also = null)
    {
        if (error is null && options.Faults.TakeFailedJob())
        {
            error = "The job was made to fail.";
        }

        var now = Now;
        var environment = place.Environment.Length == 0 ? null : place.Environment;
        var due = now + (long)options.JobDuration.TotalMilliseconds;
        var job = new StartedJob(NewId(), operation, place, error is null);
        on.AddJob(job.Id, place.App, environment, also, operation, error, now, due);
        return job;
    }
}
