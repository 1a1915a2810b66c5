using System.Collections.Generic;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>An app.</summary>
internal sealed record AppRow(string Id, string Name);

/// <summary>An environment, and how it was configured when it was created.</summary>
internal sealed record EnvironmentRow(string Name, string? ResourceName, string? ResourceConfig);

/// <summary>Apps and their environments.</summary>
internal static class AppTables
{
    public static List<AppRow> Apps(this Transaction on) =>
        on.Query(
            "SELECT id, name FROM apps ORDER BY created, id",
            row => new AppRow(row.GetString(0), row.GetString(1))
        );

    public static AppRow? FindApp(this Transaction on, string id) =>
        on.First("SELECT id, name FROM apps WHERE id=$0", row => new AppRow(row.GetString(0), row.GetString(1)), id);

    public static void AddApp(this Transaction on, string id, string name, long now) =>
        on.Execute("INSERT INTO apps (id, name, created) VALUES ($0, $1, $2)", id, name, now);

    public static void RemoveApp(this Transaction on, string id) => on.Execute("DELETE FROM apps WHERE id=$0", id);

    public static List<EnvironmentRow> Environments(this Transaction on, string app) =>
        on.Query(
            "SELECT name, resource_name, resource_config FROM environments WHERE app=$0 ORDER BY seq",
            row => new EnvironmentRow(row.GetString(0), row.Text(1), row.Text(2)),
            app
        );

    public static EnvironmentRow? FindEnvironment(this Transaction on, string app, string name) =>
        on.First(
            "SELECT name, resource_name, resource_config FROM environments WHERE app=$0 AND name=$1",
            row => new EnvironmentRow(row.GetString(0), row.Text(1), row.Text(2)),
            app,
            name
        );

    public static void AddEnvironment(this Transaction on, string app, EnvironmentRow added, long now) =>
        on.Execute(
            "INSERT INTO environments (app, name, resource_name, resource_config, created) VALUES ($0, $1, $2, $3, $4)",
            app,
            added.Name,
            added.ResourceName,
            added.ResourceConfig,
            now
        );

    public static void RemoveEnvironment(this Transaction on, string app, string name) =>
        on.Execute("DELETE FROM environments WHERE app=$0 AND name=$1", app, name);

    public static void RemoveEnvironments(this Transaction on, string app) =>
        on.Execute("DELETE FROM environments WHERE app=$0", app);
}
