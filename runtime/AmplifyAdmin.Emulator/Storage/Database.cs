using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>The emulator's data, in SQLite. Each call is one transaction.</summary>
internal sealed class Database : IDisposable
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    private readonly Connection writer;
    private readonly Connection reader;

    private Database(string? file)
    {
        writer = new Connection(file);
        try
        {
            writer.Upgrade(file);

            // A database in memory belongs to one connection; a file can be read while it is written.
            reader = file is null ? writer : new Connection(file);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file, or memory if there is none.</summary>
    /// <exception cref="InvalidDataException">The file is not a database of this version of the emulator.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Database Open(string? file)
    {
        try
        {
            return new Database(file == ":memory:" ? null : file);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is NotADatabase or Corrupt)
        {
            throw new InvalidDataException($"'{file}' is damaged or not a data file of the emulator.", error);
        }
        catch (SqliteException error)
        {
            throw new IOException($"'{file}' cannot be opened: {error.Message}", error);
        }
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
            statements = new Statements(connection);
            try
            {
                connection.Open();
                Prepare("PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public void Upgrade(string? file)
        {
            if (Scalar("PRAGMA quick_check(1)") is not "ok")
            {
                throw new InvalidDataException($"'{file}' is damaged.");
            }

            // Files from before there were versions have version 0 and the tables of version 1.
            if (Scalar("PRAGMA user_version") is long and > Schema.Version)
            {
                throw new InvalidDataException($"'{file}' was written by a newer version of the emulator.");
            }

            Prepare(Schema.Text);
        }

        private void Prepare(string sql)
        {
            using var command = new SqliteCommand(sql, connection);
            command.ExecuteNonQuery();
        }

        private object? Scalar(string sql)
        {
            using var command = new SqliteCommand(sql, connection);
            return command.ExecuteScalar();
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
