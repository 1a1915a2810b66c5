using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace AmplifyAdmin.Emulator.Storage;

/// <summary>Where a resource is: an environment of an app.</summary>
internal readonly record struct Place(string App, string Environment);

/// <summary>An API, a sign-in or a storage of an environment.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Config">Its settings as on the wire.</param>
/// <param name="Origin">What an imported resource was imported from; null for one made here.</param>
/// <param name="Models">The outline of the models generated last.</param>
/// <param name="ModelsSchema">The schema that they were generated from.</param>
internal sealed record ResourceRow(
    string Name,
    JsonObject Config,
    JsonObject? Origin = null,
    string? Models = null,
    string? ModelsSchema = null
);

/// <summary>APIs, sign-ins and storages.</summary>
internal static class Resources
{
    public const string Api = "api";
    public const string Auth = "auth";
    public const string Storage = "storage";

    private const string Select = "SELECT name, config, origin, models, models_schema FROM resources ";

    // An import names no resource, so that what was imported is also known by what it was imported from.
    public static ResourceRow? FindResource(this Transaction on, Place place, string category, string name) =>
        on.First(
            Select
                + "WHERE app=$0 AND environment=$1 AND category=$2 AND (name=$3 OR origin->>'userPoolId'=$3) ORDER BY name<>$3",
            Read,
            place.App,
            place.Environment,
            category,
            name
        );

    public static List<ResourceRow> ResourcesOf(this Transaction on, Place place, string category) =>
        on.Query(
            Select + "WHERE app=$0 AND environment=$1 AND category=$2 ORDER BY seq",
            Read,
            place.App,
            place.Environment,
            category
        );

    public static void AddResource(this Transaction on, Place place, string category, ResourceRow added, long now) =>
        on.Execute(
            "INSERT INTO resources (app, environment, category, name, config, origin, created) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            place.App,
            place.Environment,
            category,
            added.Name,
            added.Config.ToJsonString(),
            added.Origin?.ToJsonString(),
            now
        );

    public static void ChangeResource(this Transaction on, Place place, string category, ResourceRow changed) =>
        on.Execute(
            "UPDATE resources SET config=$4, models=$5, models_schema=$6 WHERE app=$0 AND environment=$1 AND category=$2 AND name=$3",
            place.App,
            place.Environment,
            category,
            changed.Name,
            changed.Config.ToJsonString(),
            changed.Models,
            changed.ModelsSchema
        );

    public static void RemoveResource(this Transaction on, Place place, string category, string name) =>
        on.Execute(
            "DELETE FROM resources WHERE app=$0 AND environment=$1 AND category=$2 AND name=$3",
            place.App,
            place.Environment,
            category,
            name
        );

    public static void CopyResources(this Transaction on, Place from, Place to, long now) =>
        on.Execute(
            """
            INSERT INTO resources (app, environment, category, name, config, origin, models, models_schema, created)
            SELECT $2, $3, category, name, config, origin, models, models_schema, $4
            FROM resources WHERE app=$0 AND environment=$1 ORDER BY seq
            """,
            from.App,
            from.Environment,
            to.App,
            to.Environment,
            now
        );

    /// <summary>Every bucket and the moment from which it is known.</summary>
    public static List<(string Name, long Created)> Buckets(this Transaction on) =>
        on.Query(
            """
            SELECT config->>'bucketName' AS bucket, min(created) FROM resources
            WHERE category='storage' AND bucket IS NOT NULL GROUP BY bucket ORDER BY min(seq)
            """,
            row => (row.GetString(0), row.GetInt64(1))
        );

    private static ResourceRow Read(SqliteDataReader row) =>
        new(row.GetString(0), Object(row.GetString(1))!, Object(row.Text(2)), row.Text(3), row.Text(4));

    private static JsonObject? Object(string? text) => text is null ? null : JsonNode.Parse(text)!.AsObject();
}
