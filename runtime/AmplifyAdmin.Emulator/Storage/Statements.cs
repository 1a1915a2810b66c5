using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>The prepared statements of a connection, each with parameters <c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public SqliteCommand Get(string sql, SqliteTransaction transaction, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Create(sql, values.Length);
            commands.Add(sql, command);
        }

        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Create(string sql, int parameters)
    {
        // The statements are constants of this assembly; what callers send only ever travels as a parameter.
#pragma warning disable CA2100
        var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        for (var index = 0; index < parameters; index++)
        {
            command.Parameters.Add(
                new SqliteParameter { ParameterName = "$" + index.ToString(CultureInfo.InvariantCulture) }
            );
        }

        return command;
    }
}
