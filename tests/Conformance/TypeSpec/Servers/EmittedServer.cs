using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Generators.Tests.Harness;
using Microsoft.AspNetCore.Routing;

namespace Conformance.TypeSpec.Servers;

/// <summary>The server stubs that are emitted for one document of the suite.</summary>
internal sealed class EmittedServer
{
    private readonly MethodInfo map;

    private EmittedServer(Assembly assembly, JsonObject document)
    {
        Document = document;
        Operations = [.. DocumentOperation.Of(document)];
        HandlerType = assembly
            .GetExportedTypes()
            .Single(type => type.IsInterface && type.Name.EndsWith("Handler", StringComparison.Ordinal));
        map = assembly
            .GetExportedTypes()
            .Single(type => type.Name.EndsWith("EndpointRouteBuilderExtensions", StringComparison.Ordinal))
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.GetParameters().Length == 3);
        Exceptions =
        [
            .. assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(AmplifyAdmin.Runtime.ApiException))),
        ];
        var context = assembly.GetTypes().Single(type => type.IsSubclassOf(typeof(JsonSerializerContext)));
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                (IJsonTypeInfoResolver)context.GetProperty("Default")!.GetValue(null)!,
                new DefaultJsonTypeInfoResolver()
            ),
        };
    }

    /// <summary>The document.</summary>
    public JsonObject Document { get; }

    /// <summary>The operations of the document.</summary>
    public IReadOnlyList<DocumentOperation> Operations { get; }

    /// <summary>The interface that a person implements.</summary>
    public Type HandlerType { get; }

    /// <summary>The exceptions of documented errors.</summary>
    public IReadOnlyList<Type> Exceptions { get; }

    /// <summary>Reads and writes the emitted types.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>Generates, compiles and loads the server of a document; null when it does not compile.</summary>
    public static EmittedServer? Load(string path)
    {
        var text = File.ReadAllText(path);
        var run = GeneratorRun.Of(
            ServerReferences.All,
            new SpecFile(path, text).With("Namespace", "Emitted").With("Emit", "Server")
        );
        using var stream = new MemoryStream();
        // The proxies of the handlers find the assembly by its name.
        var compilation = run.Compile().WithAssemblyName("Server" + Guid.NewGuid().ToString("N"));
        if (!compilation.Emit(stream).Success)
        {
            return null;
        }

        stream.Position = 0;
        var assembly = AssemblyLoadContext.Default.LoadFromStream(stream);
        return new EmittedServer(assembly, JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>Adds the endpoints.</summary>
    public void Map(IEndpointRouteBuilder endpoints, string prefix) => map.Invoke(null, [endpoints, prefix, null]);
}
