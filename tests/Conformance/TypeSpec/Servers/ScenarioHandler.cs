using System.Collections;
using System.Net;
using System.Net.ServerSentEvents;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Http;

namespace Conformance.TypeSpec.Servers;

/// <summary>
/// Implements the handler of a document: compares the arguments with the request that the scenario describes, and returns
/// the response that the scenario describes.
/// </summary>
public class ScenarioHandler : DispatchProxy
{
    private EmittedServer server = null!;
    private IHttpContextAccessor accessor = null!;

    /// <summary>Creates a handler.</summary>
    internal static object Create(EmittedServer server, IHttpContextAccessor accessor)
    {
        var handler = DispatchProxy.Create(server.HandlerType, typeof(ScenarioHandler));
        ((ScenarioHandler)handler).server = server;
        ((ScenarioHandler)handler).accessor = accessor;
        return handler;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var context = accessor.HttpContext!;
        var call = (ScenarioCall)context.Items[nameof(ScenarioCall)]!;
        if (Difference(targetMethod!, args!, call) is { } difference)
        {
            throw new InvalidOperationException(difference);
        }

        foreach (var (name, value) in call.Response.Headers ?? [])
        {
            context.Response.Headers[name] = PlainAscii.Of(value!);
        }

        context.Response.StatusCode = call.Response.Status ?? 200;
        return call.Response.Status >= 400
            ? throw Error(call.Response)
            : Result(targetMethod!.ReturnType, call.Response.Body);
    }

    // The arguments that a client gets for the same request.
    private string? Difference(MethodInfo method, object?[] arguments, ScenarioCall call)
    {
        var (operation, path) = server
            .Operations.Where(operation => operation.Method == call.Method)
            .OrderByDescending(operation => operation.Path.Split('{')[0].Length)
            .Select(operation => (operation, Match: operation.Match(call.Path)))
            .Where(pair => pair.Match is not null)
            .Select(pair => (pair.operation, pair.Match!.Value.Values))
            .First();
        var builder = new ArgumentBuilder(new ValueFactory(server.Json), server.Document, call, operation, path);
        var equality = new JsonEquality(server.Json);
        var expected = builder.Build(method);
        for (var index = 0; index < expected.Length; index++)
        {
            var parameter = method.GetParameters()[index];
            if (
                IsCompared(parameter, call)
                && equality.Difference(equality.Write(Collected(expected[index])), Collected(arguments[index]))
                    is { } difference
            )
            {
                return $"{parameter.Name}: {difference}";
            }
        }

        return null;
    }

    private static object? Collected(object? value) =>
        value is not null && AsyncItems.ItemType(value.GetType()) is { } item
            ? AsyncItems.CollectAsync(item, value).GetAwaiter().GetResult()
            : value;

    // Files are read once, by whom they are meant for; a form of them is compared by the client's run.
    private static bool IsCompared(ParameterInfo parameter, ScenarioCall call) =>
        parameter.ParameterType != typeof(CancellationToken)
        && !parameter.ParameterType.Name.EndsWith("Headers", StringComparison.Ordinal)
        && !typeof(Stream).IsAssignableFrom(parameter.ParameterType)
        && parameter.ParameterType.Name != "FilePart"
        && call.Request.Body is not { Parts: not null } and not { Files: not null };

    private object? Result(Type type, ScenarioBody? body)
    {
        if (type == typeof(Task))
        {
            return Task.CompletedTask;
        }

        var result = type.GetGenericArguments()[0];
        return type.GetGenericTypeDefinition() == typeof(Task<>)
            ? typeof(ScenarioHandler)
                .GetMethod(nameof(Completed), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(result)
                .Invoke(null, [Value(result, body)])
            : AsyncItems.Of(
                result,
                IsEvent(result) ? (IEnumerable)Events(result.GetGenericArguments()[0], body!) : Sequence(result, body!)
            );
    }

    private static bool IsEvent(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SseItem<>);

    private List<object> Events(Type type, ScenarioBody body)
    {
        var values = new ValueFactory(server.Json);
        return
        [
            .. SseParser
                .Create(new MemoryStream(body.Bytes))
                .Enumerate()
                .Where(item => !item.Data.Equals("[DONE]", StringComparison.OrdinalIgnoreCase))
                .Select(item =>
                    AsyncItems.Event(
                        type,
                        values.Create(type == typeof(string) ? item.Data : ResponseBody.Item(item.Data), type),
                        item
                    )
                ),
        ];
    }

    private object? Value(Type type, ScenarioBody? body) =>
        body is null || (body.Text ?? body.Base64) is null ? null
        : body.IsJson && type != typeof(Stream) ? new ValueFactory(server.Json).Create(JsonNode.Parse(body.Text!), type)
        : ValueFactory.File(body.Bytes, null, body.ContentType, type);

    private List<object?> Sequence(Type type, ScenarioBody body)
    {
        var values = new ValueFactory(server.Json);
        return [.. ResponseBody.Items(body, type == typeof(string)).Select(item => values.Create(item, type))];
    }

    // The exception whose error holds all of the body.
    private Exception Error(ScenarioMessage response)
    {
        if (response.Body is { IsJson: false, Text: { } content })
        {
            return new ApiException<string>(
                content,
                new ApiFailure(content) { Status = (HttpStatusCode)response.Status! }
            );
        }

        var body = response.Body?.Text is { } text && response.Body.IsJson ? JsonNode.Parse(text) : null;
        foreach (var type in server.Exceptions)
        {
            var error = type.BaseType!.GetGenericArguments()[0];
            try
            {
                var value = body is null
                    ? response.Body?.Text
                    : JsonSerializer.Deserialize(body.ToJsonString(), error, server.Json);
                if (
                    value is not null
                    && new JsonEquality(server.Json).Difference(body ?? response.Body?.Text, value) is null
                )
                {
                    return (Exception)Activator.CreateInstance(type, value, (HttpStatusCode)response.Status!)!;
                }
            }
            catch (Exception exception)
                when (exception is JsonException or MissingMethodException or InvalidCastException)
            {
                // The next type.
            }
        }

        return new BadHttpRequestException(Encoding.UTF8.GetString(response.Body?.Bytes ?? []), response.Status!.Value);
    }

    private static Task<T> Completed<T>(object? value) => Task.FromResult((T)value!);
}
