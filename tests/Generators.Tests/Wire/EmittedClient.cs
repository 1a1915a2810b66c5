using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using Generators.Tests.Harness;

namespace Generators.Tests.Wire;

/// <summary>The emitted code of the real document, compiled and loaded; called by reflection, because no test knows its types.</summary>
internal sealed class EmittedClient
{
    private static readonly Lazy<Assembly> Emitted = new(Compile);

    private readonly object client;

    public EmittedClient(Uri baseAddress)
    {
        client = Activator.CreateInstance(
            Type("AmplifyAdminClient"),
            new HttpClient { BaseAddress = baseAddress },
            null
        )!;
    }

    public static Type Type(string name) => Emitted.Value.GetType("AmplifyAdmin." + name, throwOnError: true)!;

    /// <summary>A value of an emitted type, read from JSON.</summary>
    public static object Read(string type, JsonNode json) =>
        JsonSerializer.Deserialize(json.ToJsonString(), Type(type))!;

    /// <summary>Calls an operation; every path parameter gets the same value.</summary>
    public async Task<object?> CallAsync(string operationId, string pathValue, object? body)
    {
        var method = client.GetType().GetMethod(operationId + "Async")!;
        var arguments = method
            .GetParameters()
            .Select(parameter =>
                parameter.ParameterType == typeof(string) ? pathValue
                : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
                : body
            );
        try
        {
            var task = (Task)method.Invoke(client, arguments.ToArray())!;
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static Assembly Compile()
    {
        var stream = new MemoryStream();
        var result = GeneratorRun.Of(SpecFile.Amplify()).Compile().Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        stream.Position = 0;
        return new AssemblyLoadContext("emitted").LoadFromStream(stream);
    }
}
