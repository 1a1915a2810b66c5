using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Does what the operations of the API say. This part holds what they have in common.</summary>
internal sealed partial class AmplifyHandler(Database database, Gate gate, EmulatorOptions options)
    : IAmplifyAdminHandler
{
    private long Now => options.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Moment(long milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(milliseconds)
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static AppRow App(Transaction on, string appId) =>
        on.FindApp(appId) ?? throw Refusals.Missing("App", appId);

    private static Place Environment(Transaction on, string appId, string name)
    {
        App(on, appId);
        return on.FindEnvironment(appId, name) is null
            ? throw Refusals.Missing("BackendEnvironment", name)
            : new Place(appId, name);
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private async Task<T> ReadAsync<T>(Func<Transaction, T> work, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> WriteAsync<T>(Func<Transaction, T> work, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await database.WriteAsync(work, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a job. One that is going to fail changes nothing, so its work must be left out.</summary>
    // A job that concerns two environments is known by both.
    private StartedJob Start(Transaction on, string operation, Place place, string? error = null, string? also = null)
    {
        if (error is null && options.Faults.TakeFailedJob())
        {
            error = "The job was made to fail.";
        }

        var now = Now;
        var environment = place.Environment.Length == 0 ? null : place.Environment;
        var due = now + (long)options.JobDuration.TotalMilliseconds;
        var job = new StartedJob(NewId(), operation, error is null);
        on.AddJob(job.Id, place.App, environment, also, operation, error, now, due);
        return job;
    }

    /// <summary>A job that has just been started.</summary>
    private readonly record struct StartedJob(string Id, string Operation, bool Works);
}
