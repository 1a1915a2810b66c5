using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>What APIs, sign-ins and storages have in common.</content>
internal sealed partial class AmplifyHandler
{
    private static JsonObject Wire<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToNode(value, type)!.AsObject();

    private static ResourceRow Resource(Transaction on, Place place, string category, string name) =>
        on.FindResource(place, category, name)
        ?? throw Refusals.Missing(
            category switch
            {
                Resources.Api => "BackendAPI",
                Resources.Auth => "BackendAuth",
                _ => "BackendStorage",
            },
            name
        );

    private StartedJob Add(
        Transaction on,
        string operation,
        Place place,
        string category,
        ResourceRow added,
        string? error = null
    )
    {
        if (string.IsNullOrWhiteSpace(added.Name))
        {
            throw Refusals.Bad("/resourceName: a resource needs a name.");
        }

        if (on.FindResource(place, category, added.Name) is not null)
        {
            throw Refusals.Bad($"The environment has a resource '{added.Name}' already.");
        }

        var job = Start(on, operation, place, error);
        if (job.Works)
        {
            on.AddResource(place, category, added, Now);
        }

        return job;
    }

    private StartedJob Change(
        Transaction on,
        string operation,
        Place place,
        string category,
        ResourceRow changed,
        string? error = null
    )
    {
        var job = Start(on, operation, place, error);
        if (job.Works)
        {
            on.ChangeResource(place, category, changed);
        }

        return job;
    }

    private StartedJob Remove(Transaction on, string operation, Place place, string category, string name)
    {
        var removed = Resource(on, place, category, name);
        var job = Start(on, operation, place);
        if (job.Works)
        {
            on.RemoveResource(place, category, removed.Name);
        }

        return job;
    }
}
