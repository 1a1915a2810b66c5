using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>What the live view shows. Challenge codes and settings are left out.</summary>
internal static class LiveState
{
    private const int JobsShown = 50;

    public static async Task WriteAsync(HttpContext context)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        var options = context.RequestServices.GetRequiredService<EmulatorOptions>();
        var now = options.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var state = await database.ReadAsync(on => Describe(on, now), context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(state.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static JsonObject Describe(Transaction on, long now) =>
        new()
        {
            ["apps"] = Array(
                on.Apps()
                    .Select(app => new JsonObject
                    {
                        ["id"] = app.Id,
                        ["name"] = app.Name,
                        ["environments"] = Array(
                            on.Environments(app.Id)
                                .Select(environment => Environment(on, new Place(app.Id, environment.Name)))
                        ),
                    })
            ),
            ["jobs"] = Array(on.LatestJobs(now, JobsShown).Select(job => Job(job.App, job.Job))),
        };

    private static JsonObject Environment(Transaction on, Place place)
    {
        var resources = new JsonArray();
        foreach (var category in (string[])[Resources.Api, Resources.Auth, Resources.Storage])
        {
            foreach (var resource in on.ResourcesOf(place, category))
            {
                resources.Add((JsonNode)new JsonObject { ["category"] = category, ["name"] = resource.Name });
            }
        }

        return new JsonObject { ["name"] = place.Environment, ["resources"] = resources };
    }

    private static JsonObject Job(string app, JobRow job) =>
        new()
        {
            ["id"] = job.Id,
            ["app"] = app,
            ["environment"] = job.Environment,
            ["operation"] = job.Operation,
            ["status"] = job.Status,
            ["error"] = job.Error,
            ["updated"] = job.Updated,
        };

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}
