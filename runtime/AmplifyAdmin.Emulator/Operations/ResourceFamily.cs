using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The resources of one kind in an environment: APIs, sign-ins or storages.</summary>
/// <param name="category">How the database calls the family.</param>
/// <param name="resourceType">How an error calls one of them.</param>
/// <param name="present">The time and the faults.</param>
internal sealed class ResourceFamily(string category, string resourceType, Present present)
{
    /// <summary>Gives a value as it is on the wire, which is how settings are kept.</summary>
    public static JsonObject Wire<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToNode(value, type)!.AsObject();

    /// <summary>Finds a resource, or refuses the request.</summary>
    public ResourceRow Get(Transaction on, Place place, string name) =>
        on.FindResource(place, category, name) ?? throw Refusals.Missing(resourceType, name);

    /// <summary>Tells whether the environment has such a resource.</summary>
    public bool Any(Transaction on, Place place, Func<ResourceRow, bool> matches) =>
        on.ResourcesOf(place, category).Any(matches);

    /// <summary>Starts the job that adds a resource.</summary>
    public StartedJob Add(Transaction on, string operation, Place place, ResourceRow added, string? error = null)
    {
        if (string.IsNullOrWhiteSpace(added.Name))
        {
            throw Refusals.Bad("/resourceName: a resource needs a name.");
        }

        if (on.FindResource(place, category, added.Name) is not null)
        {
            throw Refusals.Bad($"The environment has a resource '{added.Name}' already.");
        }

        var job = present.Start(on, operation, place, error);
        if (job.Works)
        {
            on.AddResource(place, category, added, present.Now);
        }

        return job;
    }

    /// <summary>Starts the job that changes a resource.</summary>
    public StartedJob Change(Transaction on, string operation, Place place, ResourceRow changed, string? error = null)
    {
        var job = present.Start(on, operation, place, error);
        if (job.Works)
        {
            on.ChangeResource(place, category, changed);
        }

        return job;
    }

    /// <summary>Starts the job that removes a resource.</summary>
    public StartedJob Remove(Transaction on, string operation, Place place, string name)
    {
        var removed = Get(on, place, name);
        var job = present.Start(on, operation, place);
        if (job.Works)
        {
            on.RemoveResource(place, category, removed.Name);
        }

        return job;
    }
}
