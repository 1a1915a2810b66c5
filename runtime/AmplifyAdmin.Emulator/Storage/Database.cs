using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>Everything that the emulator knows, in SQLite. Each call is one transaction.</summary>
internal sealed class Database : IDisposable
{
    private readonly Connection writer;
    private readonly Connection reader;

    /// <summary>Opens a file, or memory when there is none.</summary>
    public Database(string? file)
    {
        writer = new Connection(file);
        writer.Prepare(Schema.Text);

        // Memory belongs to one connection; a file lets reading go on beside writing.
        reader = file is null ? writer : new Connection(file);
    }

    /// <summary>Changes something: all of it is on disk when the task ends, or none.</summary>
    public Task<T> WriteAsync<T>(Func<Transaction, T> work, CancellationToken cancellationToken) =>
        writer.RunAsync(work, deferred: false, cancellationToken);

    /// <summary>Looks something up, at one moment.</summary>
    public Task<T> ReadAsync<T>(Func<Transaction, T> work, CancellationToken cancellationToken) =>
        reader.RunAsync(work, deferred: true, cancellationToken);

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
    }

    /// <summary>A connection that one request uses at a time.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly SemaphoreSlim turn = new(1, 1);
        private readonly SqliteConnection connection;
        private readonly Statements statements;

        public Connection(string? file)
        {
            var source = new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false };
            connection = new SqliteConnection(source.ToString());
            connection.Open();
            Prepare("PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
            statements = new Statements(connection);
        }

        public void Prepare(string sql)
        {
            using var command = new SqliteCommand(sql, connection);
            command.ExecuteNonQuery();
        }

        public async Task<T> RunAsync<T>(Func<Transaction, T> work, bool deferred, CancellationToken cancellationToken)
        {
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                using var transaction = connection.BeginTransaction(deferred);
                var result = work(new Transaction(statements, transaction));
                transaction.Commit();
                return result;
            }
            finally
            {
                turn.Release();
            }
        }

        public void Dispose()
        {
            statements.Dispose();
            connection.Dispose();
            turn.Dispose();
        }
    }
}
