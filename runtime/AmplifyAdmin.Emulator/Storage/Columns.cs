using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>Reads columns that may be null.</summary>
internal static class Columns
{
    public static string? Text(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Number(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);
}
