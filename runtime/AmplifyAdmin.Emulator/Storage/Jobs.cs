using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>A job, as it is at the moment of reading.</summary>
internal sealed record JobRow(
    long Sequence,
    string Id,
    string? Environment,
    string Operation,
    string Status,
    string? Error,
    long Created,
    long Updated
);

/// <summary>Which jobs to list, newest first.</summary>
internal readonly record struct JobFilter(string? Id, string? Operation, string? Status, long Before, int Count);

/// <summary>Jobs. Nothing runs: a job has an end from the beginning, and is over once that moment has come.</summary>
internal static class Jobs
{
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";

    // $0 is the present moment throughout.
    private const string Current = """
        WITH current AS (
          SELECT seq, id, app, environment, also, operation,
            CASE WHEN due > $0 THEN 'IN_PROGRESS' ELSE status END AS status,
            CASE WHEN due > $0 THEN NULL ELSE error END AS error,
            created, CASE WHEN due <= $0 THEN due ELSE updated END AS updated
          FROM jobs
        )
        SELECT seq, id, environment, operation, status, error, created, updated, app FROM current
        """;

    /// <summary>Adds a job that ends at a time, with an error or without.</summary>
    public static void AddJob(
        this Transaction on,
        string id,
        string app,
        string? environment,
        string? also,
        string operation,
        string? error,
        long now,
        long due
    ) =>
        on.Execute(
            "INSERT INTO jobs (id, app, environment, also, operation, status, error, created, updated, due) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $7, $8)",
            id,
            app,
            environment,
            also,
            operation,
            error is null ? Completed : Failed,
            error,
            now,
            due
        );

    // A copy is known by both environments; the removal of them all belongs to none and is known by any.
    public static JobRow? FindJob(this Transaction on, long now, Place place, string id) =>
        on.First(
            Current + " WHERE app=$1 AND id=$2 AND (environment=$3 OR also=$3 OR environment IS NULL)",
            Read,
            now,
            place.App,
            id,
            place.Environment
        );

    public static List<JobRow> ListJobs(this Transaction on, long now, Place place, JobFilter filter) =>
        on.Query(
            Current
                + """
                 WHERE app=$1 AND environment=$2 AND seq<$3 AND ($4 IS NULL OR id=$4)
                AND ($5 IS NULL OR operation=$5) AND ($6 IS NULL OR status=$6) ORDER BY seq DESC LIMIT $7
                """,
            Read,
            now,
            place.App,
            place.Environment,
            filter.Before,
            filter.Id,
            filter.Operation,
            filter.Status,
            filter.Count
        );

    /// <summary>The latest jobs of all apps, newest first.</summary>
    public static List<(string App, JobRow Job)> LatestJobs(this Transaction on, long now, int count) =>
        on.Query(Current + " ORDER BY seq DESC LIMIT $1", row => (row.GetString(8), Read(row)), now, count);

    public static bool HasJobs(this Transaction on, Place place) =>
        on.First(
            "SELECT id FROM jobs WHERE app=$0 AND environment=$1 LIMIT 1",
            row => row.GetString(0),
            place.App,
            place.Environment
        )
            is not null;

    /// <summary>Records another operation, and if a status is given another state, which then stays.</summary>
    public static void ChangeJob(this Transaction on, string id, string? operation, string? status, long now) =>
        on.Execute(
            """
            UPDATE jobs SET operation=coalesce($1, operation), status=coalesce($2, status),
              error=CASE WHEN $2 IS NULL OR $2='FAILED' THEN error ELSE NULL END,
              updated=$3, due=CASE WHEN $2 IS NULL THEN due ELSE NULL END
            WHERE id=$0
            """,
            id,
            operation,
            status,
            now
        );

    private static JobRow Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.Text(2),
            row.GetString(3),
            row.GetString(4),
            row.Text(5),
            row.GetInt64(6),
            row.GetInt64(7)
        );
}
