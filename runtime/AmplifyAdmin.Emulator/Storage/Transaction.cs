using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>What one request does to the database.</summary>
internal readonly struct Transaction(Statements statements, SqliteTransaction transaction)
{
    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) =>
        statements.Get(sql, transaction, values).ExecuteNonQuery();

    /// <summary>Reads rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = statements.Get(sql, transaction, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Reads the first row; null when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = statements.Get(sql, transaction, values).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }
}
