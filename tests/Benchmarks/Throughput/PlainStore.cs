using Microsoft.Data.Sqlite;

namespace Benchmarks.Throughput;

/// <summary>The statements that the emulator makes for the two operations, by hand: prepared once, one transaction per request.</summary>
internal sealed class PlainStore : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SqliteConnection connection = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteCommand findApp;
    private readonly SqliteCommand addApp;
    private readonly SqliteCommand environments;
    private readonly SqliteCommand addEnvironment;
    private readonly SqliteCommand addJob;

    public PlainStore()
    {
        connection.Open();
        using (var schema = connection.CreateCommand())
        {
            schema.CommandText = """
                PRAGMA foreign_keys=ON;
                CREATE TABLE apps (id TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL) WITHOUT ROWID;
                CREATE TABLE environments (
                  seq INTEGER PRIMARY KEY AUTOINCREMENT, app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
                  name TEXT NOT NULL, resource_name TEXT, resource_config TEXT, created INTEGER NOT NULL, UNIQUE (app, name)
                );
                CREATE TABLE jobs (
                  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, app TEXT NOT NULL,
                  environment TEXT, also TEXT, operation TEXT NOT NULL, status TEXT NOT NULL, error TEXT,
                  created INTEGER NOT NULL, updated INTEGER NOT NULL, due INTEGER
                );
                CREATE INDEX jobs_of ON jobs (app, environment, seq);
                """;
            schema.ExecuteNonQuery();
        }

        findApp = Prepare("SELECT id, name FROM apps WHERE id=$0", 1);
        addApp = Prepare("INSERT INTO apps (id, name, created) VALUES ($0, $1, $2)", 3);
        environments = Prepare(
            "SELECT name, resource_name, resource_config FROM environments WHERE app=$0 ORDER BY seq",
            1
        );
        addEnvironment = Prepare(
            "INSERT INTO environments (app, name, resource_name, resource_config, created) VALUES ($0, $1, $2, $3, $4)",
            5
        );
        addJob = Prepare(
            "INSERT INTO jobs (id, app, environment, also, operation, status, error, created, updated, due) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $7, $8)",
            9
        );
    }

    /// <summary>Adds an environment, and its app if that is new.</summary>
    /// <returns>The job's id; null when the environment is there already.</returns>
    public async Task<string?> CreateAsync(PlainCreate wanted, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = connection.BeginTransaction();
            if (Environments(wanted.AppId, transaction).Contains(wanted.BackendEnvironmentName))
            {
                return null;
            }

            var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            var job = Guid.NewGuid().ToString();
            string?[] texts =
            [
                job,
                wanted.AppId,
                wanted.BackendEnvironmentName,
                null,
                "CreateBackend",
                "COMPLETED",
                null,
            ];
            Fill(addJob, transaction, [.. texts, now, now + 300]).ExecuteNonQuery();
            if (Name(wanted.AppId, transaction) is null)
            {
                Fill(addApp, transaction, wanted.AppId, wanted.AppName, now).ExecuteNonQuery();
            }

            var config = wanted.ResourceConfig?.ToJsonString();
            Fill(
                    addEnvironment,
                    transaction,
                    wanted.AppId,
                    wanted.BackendEnvironmentName,
                    wanted.ResourceName,
                    config,
                    now
                )
                .ExecuteNonQuery();
            transaction.Commit();
            return job;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads an app; null when there is none.</summary>
    public async Task<(string Name, List<string> Environments)?> FindAsync(
        string app,
        CancellationToken cancellationToken
    )
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            (string, List<string>)? found = Name(app, transaction) is { } name
                ? (name, Environments(app, transaction))
                : null;
            transaction.Commit();
            return found;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[findApp, addApp, environments, addEnvironment, addJob])
        {
            command.Dispose();
        }

        connection.Dispose();
        turn.Dispose();
    }

    private static SqliteCommand Fill(SqliteCommand command, SqliteTransaction transaction, params object?[] values)
    {
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    private string? Name(string app, SqliteTransaction transaction)
    {
        using var reader = Fill(findApp, transaction, app).ExecuteReader();
        return reader.Read() ? reader.GetString(1) : null;
    }

    private List<string> Environments(string app, SqliteTransaction transaction)
    {
        using var reader = Fill(environments, transaction, app).ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        // The statements are the constants above.
#pragma warning disable CA2100
        var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        for (var index = 0; index < parameters; index++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + index });
        }

        return command;
    }
}
