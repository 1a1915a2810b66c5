using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Frameworks;
using Microsoft.AspNetCore.Mvc;

// Usage: FrameworkServer <framework> <port>. The document is at /document.json.
var framework = args[0];
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://localhost:{args[1]}");
builder.Services.AddProblemDetails();
var mvc = builder.Services.AddControllers();
if (!framework.EndsWith("controllers", StringComparison.Ordinal))
{
    mvc.ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear());
}

builder.Services.AddEndpointsApiExplorer();
switch (framework)
{
    case "aspnetcore" or "aspnetcore-controllers":
        builder.Services.AddOpenApi("document");
        break;
    case "nswag" or "nswag-controllers":
        builder.Services.AddOpenApiDocument(settings => settings.DocumentName = "document");
        break;
    default:
        builder.Services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("document", new() { Title = "Server", Version = "1" });
            if (framework is "swashbuckle-allof" or "swashbuckle-oneof")
            {
                options.UseAllOfForInheritance();
                options.SelectDiscriminatorNameUsing(type => type == typeof(Shape) ? "kind" : null);
                options.SelectDiscriminatorValueUsing(type =>
                    type == typeof(Circle) ? "circle"
                    : type == typeof(Square) ? "square"
                    : null
                );
                options.SelectSubTypesUsing(type => type == typeof(Shape) ? [typeof(Circle), typeof(Square)] : []);
            }

            if (framework == "swashbuckle-oneof")
            {
                options.UseOneOfForPolymorphism();
            }
        });
        break;
}

var app = builder.Build();
if (framework.StartsWith("aspnetcore", StringComparison.Ordinal))
{
    app.MapOpenApi("/{documentName}.json");
}
else if (framework.StartsWith("nswag", StringComparison.Ordinal))
{
    app.UseOpenApi(settings => settings.Path = "/{documentName}.json");
}
else
{
    app.UseSwagger(options => options.RouteTemplate = "{documentName}.json");
}

if (framework.EndsWith("controllers", StringComparison.Ordinal))
{
    app.MapControllers();
}
else
{
    Echo("scalars", Samples.Scalars);
    Echo("nullables-empty", Samples.Empty);
    Echo("nullables-full", Samples.Full);
    Echo("collections", Samples.Collections);
    Echo("tree", Samples.Tree);
    Echo("page", Samples.Page);
    Echo("drawing", Samples.Drawing);
    Echo("shape", Samples.Shape);
    app.MapGet("/problem", () => Results.Problem("Detail", statusCode: 409, title: "Title"))
        .WithName("getProblem")
        .ProducesProblem(409);
    app.MapGet("/events", () => TypedResults.ServerSentEvents(Events())).WithName("getEvents");
}

app.Run();

void Echo<T>(string name, T sample)
{
    app.MapGet("/" + name, () => sample).WithName("get-" + name);
    app.MapPost("/" + name, ([FromBody] T value) => Judge.Compare(sample, value))
        .WithName("post-" + name)
        .Produces<string>(200, "text/plain");
}

static async IAsyncEnumerable<SseItem<Address>> Events()
{
    await Task.Yield();
    yield return new SseItem<Address>(new Address("first", null), "address");
    yield return new SseItem<Address>(new Address("second", "City"), "address");
}

/// <summary>Compares what a client sends with the sample.</summary>
internal static class Judge
{
    /// <summary>Status 200 when the values are equal, otherwise 409 with the JSON that arrived.</summary>
    public static IResult Compare<T>(T sample, T value)
    {
        var expected = JsonSerializer.SerializeToNode(sample);
        var actual = JsonSerializer.SerializeToNode(value);
        return JsonNode.DeepEquals(expected, actual)
            ? Results.Text("equal")
            : Results.Text(actual?.ToJsonString(), statusCode: 409);
    }
}
