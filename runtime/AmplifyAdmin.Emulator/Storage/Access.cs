using System.Text.Json.Nodes;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>How the Admin UI of an app is reached.</summary>
internal sealed record ConfigRow(string? Manager, JsonObject? Login);

/// <summary>A code and its expiry.</summary>
internal sealed record TokenRow(string Session, string Code, long Expires);

/// <summary>Access to the Admin UI: its configuration, and challenge codes.</summary>
internal static class Access
{
    public static ConfigRow? FindConfig(this Transaction on, string app) =>
        on.First(
            "SELECT manager, login FROM configs WHERE app=$0",
            row => new ConfigRow(row.Text(0), row.Text(1) is { } login ? JsonNode.Parse(login)!.AsObject() : null),
            app
        );

    public static void PutConfig(this Transaction on, string app, ConfigRow config) =>
        on.Execute(
            "INSERT INTO configs (app, manager, login) VALUES ($0, $1, $2) ON CONFLICT (app) DO UPDATE SET manager=$1, login=$2",
            app,
            config.Manager,
            config.Login?.ToJsonString()
        );

    public static bool RemoveConfig(this Transaction on, string app) =>
        on.Execute("DELETE FROM configs WHERE app=$0", app) > 0;

    public static TokenRow? FindToken(this Transaction on, string app, string session, long now) =>
        on.First(
            "SELECT session, code, expires FROM tokens WHERE app=$0 AND session=$1 AND expires>$2",
            row => new TokenRow(row.GetString(0), row.GetString(1), row.GetInt64(2)),
            app,
            session,
            now
        );

    /// <summary>Adds a code, and deletes those that have expired.</summary>
    public static void AddToken(this Transaction on, string app, TokenRow token, long now)
    {
        on.Execute("DELETE FROM tokens WHERE app=$0 AND expires<=$1", app, now);
        on.Execute(
            "INSERT INTO tokens (app, session, code, expires) VALUES ($0, $1, $2, $3)",
            app,
            token.Session,
            token.Code,
            token.Expires
        );
    }

    public static bool RemoveToken(this Transaction on, string app, string session, long now) =>
        on.Execute("DELETE FROM tokens WHERE app=$0 AND session=$1 AND expires>$2", app, session, now) > 0;
}
