using System.Reflection;
using System.Runtime.Loader;
using Generators.Tests.Harness;
using Microsoft.AspNetCore.Routing;

namespace Conformance.Webhooks;

/// <summary>The code that is emitted for a document with webhooks.</summary>
internal sealed class EmittedWebhooks
{
    private readonly Assembly assembly;

    private EmittedWebhooks(Assembly assembly) => this.assembly = assembly;

    /// <summary>The interface that a person implements.</summary>
    public Type HandlerType => assembly.GetType("Orders.IOrdersWebhookHandler", throwOnError: true)!;

    /// <summary>Generates, compiles and loads the code.</summary>
    public static EmittedWebhooks Load()
    {
        var path = Path.Combine(Repository.Root, "tests", "Generated.Tests", "Servers", "Webhooks", "shop.yaml");
        var run = GeneratorRun.Of(
            ServerReferences.All,
            new SpecFile(path, File.ReadAllText(path)).With("Namespace", "Orders").With("Emit", "Webhooks")
        );
        using var stream = new MemoryStream();
        // The proxy of the handler finds the assembly by its name.
        var result = run.Compile().WithAssemblyName("Webhooks" + Guid.NewGuid().ToString("N")).Emit(stream);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }

        stream.Position = 0;
        return new EmittedWebhooks(AssemblyLoadContext.Default.LoadFromStream(stream));
    }

    /// <summary>Adds the endpoints of the webhooks.</summary>
    public void Map(IEndpointRouteBuilder endpoints) =>
        assembly
            .GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Single(method => method.Name == "MapOrdersWebhooks")
            .Invoke(null, [endpoints, "/webhooks", null]);

    /// <summary>Sends the webhook <c>stock</c> with the emitted sender.</summary>
    public async Task SendStock(HttpClient http, string secret, IReadOnlyList<string> body)
    {
        var type = assembly.GetType("Orders.OrdersWebhookSender", throwOnError: true)!;
        var address = new Uri("http://receiver.example/webhooks/stock");
        var sender = Activator.CreateInstance(type, http, secret, null);
        var method = type.GetMethod("StockAsync")!;
        var arguments = method
            .GetParameters()
            .Select(parameter =>
                parameter.ParameterType == typeof(Uri) ? address
                : parameter.ParameterType.IsInstanceOfType(body) ? body
                : parameter.ParameterType == typeof(CancellationToken) ? (object)CancellationToken.None
                : null
            );
        await (Task)method.Invoke(sender, [.. arguments])!;
    }
}
