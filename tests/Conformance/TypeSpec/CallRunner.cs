using System.Reflection;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;

namespace Conformance.TypeSpec;

/// <summary>Makes the calls of scenarios through the client emitted for one document.</summary>
internal sealed class CallRunner(EmittedClient client, JsonObject document, Uri server)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private readonly ValueFactory values = new(client.Json);
    private readonly JsonEquality equality = new(client.Json);
    private readonly TypedResult typed = new(document);
    private readonly List<DocumentOperation> operations = [.. DocumentOperation.Of(document)];

    /// <summary>How a call ends; null when the document has no such operation.</summary>
    public async Task<(Outcome Outcome, string Reason)?> Run(ScenarioCall call)
    {
        (Outcome Outcome, string Reason)? result = null;
        foreach (
            var operation in operations
                .Where(one => one.Method == call.Method)
                .OrderByDescending(one => one.Path.Split('{')[0].Length)
        )
        {
            if (operation.Match(call.Path) is not { } match)
            {
                continue;
            }

            result ??= (Outcome.Failed, "no method was emitted for the operation");
            foreach (var method in client.Methods(operation))
            {
                var current = await Run(call, operation, method, match.Prefix, match.Values);
                if (current.Outcome == Outcome.Passed)
                {
                    return current;
                }

                result =
                    result.Value.Reason.StartsWith("no method", StringComparison.Ordinal)
                    || current.Outcome is Outcome.XmlText or Outcome.Untyped
                        ? current
                        : result;
            }
        }

        return result;
    }

    private async Task<(Outcome Outcome, string Reason)> Run(
        ScenarioCall call,
        DocumentOperation operation,
        MethodInfo method,
        string prefix,
        Dictionary<string, string> path
    )
    {
        using var handler = new RecordingHandler();
        using var http = new HttpClient(handler);
        object? result = null;
        Exception? failure = null;
        object?[] arguments;
        try
        {
            var arguer = new ArgumentBuilder(values, document, call, operation, path);
            arguments = arguer.Build(method);
            var instance = client.Create(
                http,
                new Uri(server, prefix),
                arguer.Credential,
                method,
                (call.Response.Status ?? 200) < 400
            );
            instance = Accepting(instance, call, method);
            using var cancel = new CancellationTokenSource(Timeout);
            arguments[^1] = cancel.Token;
            result = await Result(method.Invoke(instance, arguments), cancel.Token);
        }
        catch (Exception exception)
        {
            failure = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            arguments = [];
        }

        return Judge(call, operation, method, handler, result, failure, arguments);
    }

    private (Outcome, string) Judge(
        ScenarioCall call,
        DocumentOperation operation,
        MethodInfo method,
        RecordingHandler handler,
        object? result,
        Exception? failure,
        object?[] arguments
    )
    {
        var expected = call.Response.Status ?? 200;
        if (handler.Status != expected)
        {
            return (
                Outcome.Failed,
                $"{Text(failure)} Sent: {handler.Sent}. Status {handler.Status} instead of {expected}. {handler.Refusal}"
            );
        }

        var content =
            operation.Node["responses"]?[expected.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            ?? operation.Node["responses"]?[$"{expected / 100}XX"]
            ?? operation.Node["responses"]?["default"];
        var media = content is null
            ? null
            : DocumentParameter.Resolve(document, content.AsObject())["content"]?.AsObject();
        if (expected >= 400)
        {
            if (failure is not ApiException)
            {
                return (Outcome.Failed, $"No error for status {expected}. {Text(failure)}");
            }

            result = failure.GetType().GetProperty("Error")?.GetValue(failure) ?? ((ApiException)failure).BodyExcerpt;
            if (media is null || call.Response.Body is null)
            {
                return (Outcome.Passed, "");
            }
        }
        else if (failure is not null)
        {
            return (Outcome.Failed, $"{Text(failure)} Response: {Short(call.Response.Body?.Text)}");
        }

        return Compare(call, operation, method, media, result, arguments);
    }

    private (Outcome, string) Compare(
        ScenarioCall call,
        DocumentOperation operation,
        MethodInfo method,
        JsonObject? media,
        object? result,
        object?[] arguments
    )
    {
        var body = call.Response.Body;
        var schema = operation.BodySchema(media, body?.ContentType.Split(';')[0]);
        if (
            body is not null
            && (body.Text ?? body.Base64) is not null
            && ResponseBody.Difference(body, result, equality) is { } difference
        )
        {
            return (Outcome.Failed, difference);
        }

        if (body?.ContentType.EndsWith("xml", StringComparison.Ordinal) == true)
        {
            return (Outcome.XmlText, "");
        }

        var untyped = body?.IsJson == true ? typed.Untyped(schema, result, "response") : null;
        var request = operation.Node["requestBody"] is JsonObject node
            ? DocumentParameter.Resolve(document, node)["content"]?.AsObject()
            : null;
        var index = Array.FindIndex(method.GetParameters(), parameter => parameter.Name == "body");
        if (untyped is null && index >= 0 && call.Request.Body?.IsJson == true)
        {
            untyped = typed.Untyped(
                operation.BodySchema(request, call.Request.Body.ContentType),
                arguments[index],
                "body"
            );
        }

        return call.Request.Body?.ContentType.EndsWith("xml", StringComparison.Ordinal) == true ? (Outcome.XmlText, "")
            : untyped is null ? (Outcome.Passed, "")
            : (Outcome.Untyped, untyped);
    }

    // A caller who wants one of several media types says so in a header.
    private static object Accepting(object instance, ScenarioCall call, MethodInfo method)
    {
        if (
            call.Request.Header("accept") is not { } accept
            || method.GetParameters().Any(parameter => parameter.Name == "accept")
        )
        {
            return instance;
        }

        var options = new CallOptions();
        options.Headers["Accept"] = accept;
        return instance.GetType().GetMethod("With", [typeof(CallOptions)])?.Invoke(instance, [options]) ?? instance;
    }

    /// <summary>What a method returned: the value of its task, the bytes of a stream, the items of a sequence.</summary>
    public static async Task<object?> Result(object? returned, CancellationToken cancellationToken)
    {
        if (returned is Task task)
        {
            await task.WaitAsync(cancellationToken);
            returned = method(task);
        }

        return returned switch
        {
            Stream stream => await Bytes(stream, cancellationToken),
            not null when AsyncItems.ItemType(returned.GetType()) is { } item => await AsyncItems.CollectAsync(
                item,
                returned
            ),
            _ => returned,
        };

        static object? method(Task task) =>
            task.GetType().GetProperty("Result") is { } property && property.PropertyType.Name != "VoidTaskResult"
                ? property.GetValue(task)
                : null;
    }

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }

    private static string Text(Exception? exception) =>
        exception is null ? "" : $"{exception.GetType().Name}: {Short(exception.Message)}.";

    private static string Short(string? text) =>
        text is null
            ? "none"
            : string.Concat(text.Take(200).Select(character => char.IsControl(character) ? ' ' : character));
}
