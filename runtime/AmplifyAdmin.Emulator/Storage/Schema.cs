namespace AmplifyAdmin.Emulator.Storage;

/// <summary>The tables. Moments are Unix milliseconds; configurations are the JSON of the wire.</summary>
internal static class Schema
{
    /// <summary>The version of the tables, stored in the file.</summary>
    public const long Version = 1;

    // Jobs outlive what they work on, so that the end of a removal can be read; they refer to nothing.
    public const string Text = """
        PRAGMA foreign_keys=ON;
        PRAGMA user_version=1;
        CREATE TABLE IF NOT EXISTS apps (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS environments (
          seq INTEGER PRIMARY KEY AUTOINCREMENT, app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
          name TEXT NOT NULL, resource_name TEXT, resource_config TEXT, created INTEGER NOT NULL, UNIQUE (app, name)
        );
        CREATE TABLE IF NOT EXISTS resources (
          seq INTEGER PRIMARY KEY AUTOINCREMENT, app TEXT NOT NULL, environment TEXT NOT NULL,
          category TEXT NOT NULL, name TEXT NOT NULL, config TEXT NOT NULL, origin TEXT, created INTEGER NOT NULL,
          models TEXT, models_schema TEXT, UNIQUE (app, environment, category, name),
          FOREIGN KEY (app, environment) REFERENCES environments(app, name) ON DELETE CASCADE
        );
        CREATE TABLE IF NOT EXISTS configs (
          app TEXT PRIMARY KEY REFERENCES apps(id) ON DELETE CASCADE, manager TEXT, login TEXT
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS tokens (
          app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE, session TEXT NOT NULL,
          code TEXT NOT NULL, expires INTEGER NOT NULL, PRIMARY KEY (app, session)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS jobs (
          seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, app TEXT NOT NULL,
          environment TEXT, also TEXT, operation TEXT NOT NULL, status TEXT NOT NULL, error TEXT,
          created INTEGER NOT NULL, updated INTEGER NOT NULL, due INTEGER
        );
        CREATE INDEX IF NOT EXISTS jobs_of ON jobs (app, environment, seq);
        """;
}
