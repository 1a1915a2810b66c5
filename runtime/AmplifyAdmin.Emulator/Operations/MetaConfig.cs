using System.Text.Json.Nodes;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The configuration of a whole environment, as the Amplify CLI keeps it.</summary>
internal static class MetaConfig
{
    public static string Of(Transaction on, string app, EnvironmentRow environment)
    {
        var meta = new JsonObject
        {
            ["providers"] = new JsonObject
            {
                ["awscloudformation"] = new JsonObject
                {
                    ["Region"] = "us-east-1",
                    ["StackName"] = $"amplify-{app}-{environment.Name}",
                },
            },
        };
        if (environment.ResourceConfig is { } config)
        {
            meta["backend"] = new JsonObject
            {
                ["resourceName"] = environment.ResourceName,
                ["resourceConfig"] = JsonNode.Parse(config),
            };
        }

        foreach (var category in (string[])[Resources.Api, Resources.Auth, Resources.Storage])
        {
            var place = new Place(app, environment.Name);
            foreach (var resource in on.ResourcesOf(place, category))
            {
                var inside = meta[category] ??= new JsonObject();
                inside[resource.Name] = resource.Config;
                if (resource.Origin is { } origin)
                {
                    resource.Config["importedFrom"] = origin;
                }
            }
        }

        return meta.ToJsonString();
    }
}
