using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>Builds the arguments of an emitted method from the request that a scenario expects.</summary>
internal sealed class ArgumentBuilder(
    ValueFactory values,
    JsonObject document,
    ScenarioCall call,
    DocumentOperation operation,
    Dictionary<string, string> path
)
{
    /// <summary>The arguments; the last one, for cancellation, is left to the caller.</summary>
    public object?[] Build(MethodInfo method)
    {
        var taken = new HashSet<DocumentParameter>();
        return [.. method.GetParameters().Select(parameter => Argument(parameter, taken))];
    }

    /// <summary>The value of a credential in the options.</summary>
    public object? Credential(PropertyInfo property)
    {
        var scheme = document["components"]
            ?["securitySchemes"]?.AsObject()
            .FirstOrDefault(one =>
                property.Name.StartsWith(
                    string.Concat(one.Key.Where(char.IsLetterOrDigit)),
                    StringComparison.OrdinalIgnoreCase
                )
            )
            .Value;
        var text =
            scheme?["type"]?.GetValue<string>() == "apiKey"
                ? call.Request.Header(scheme["name"]!.GetValue<string>())
                : (call.Request.Header("authorization") ?? (scheme is null ? null : "Bearer " + Token()))?.Split(
                    ' ',
                    2
                )[^1];
        return text is null ? null
            : property.PropertyType == typeof(string) ? text
            : property.PropertyType == typeof(Func<CancellationToken, ValueTask<string>>)
                ? (Func<CancellationToken, ValueTask<string>>)(_ => ValueTask.FromResult(text))
            : null;
    }

    // The mock server checks some tokens in code only.
    private string Token() =>
        call.Path.EndsWith("/invalid", StringComparison.Ordinal)
            ? "invalid"
            : "https://security.microsoft.com/.default";

    private object? Argument(ParameterInfo parameter, HashSet<DocumentParameter> taken)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        var described = operation.Parameters.FirstOrDefault(one => !taken.Contains(one) && IsNamed(one, parameter));
        if (described is not null && (parameter.Name != "body" || operation.Node["requestBody"] is null))
        {
            taken.Add(described);
            return values.Create(Sent(described), parameter.ParameterType) ?? Default(parameter);
        }

        return Body(parameter) ?? Default(parameter);
    }

    // A name that is not valid in C#, or that is taken, is changed to one that contains it.
    private bool IsNamed(DocumentParameter described, ParameterInfo parameter) =>
        Names.Match(described.Name, parameter.Name!)
        || !operation.Parameters.Any(one => Names.Match(one.Name, parameter.Name!))
            && parameter.Name!.Contains(
                string.Concat(described.Name.Where(char.IsLetterOrDigit)),
                StringComparison.OrdinalIgnoreCase
            );

    private static object? Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue
            ? parameter.DefaultValue is { } value
                ? value
                : Empty(parameter.ParameterType)
            : Empty(parameter.ParameterType);

    // JSON that the document describes as a file.
    private static bool IsFile(Type type, ScenarioBody body) =>
        type.Name == "FilePart"
        || typeof(Stream).IsAssignableFrom(type)
        || type == typeof(byte[]) && !body.Text!.StartsWith('"');

    // The mock server ignores the body, which the document requires.
    private object? Empty(ParameterInfo parameter)
    {
        try
        {
            return values.Create(new JsonObject(), parameter.ParameterType);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static Type? ItemType(Type type) => ValueFactory.ItemType(type) ?? AsyncItems.ItemType(type);

    private JsonNode? Sent(DocumentParameter parameter) =>
        parameter.In switch
        {
            "path" => StyledText.Read(parameter, path[parameter.Name]),
            "query" => StyledText.Read(parameter, call.Query),
            "cookie" => Cookie(parameter),
            _ => call.Request.Header(parameter.Name) is { } text ? StyledText.Read(parameter, text) : null,
        };

    private JsonNode? Cookie(DocumentParameter parameter) =>
        call
            .Request.Header("cookie")
            ?.Split(';', StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2))
            .FirstOrDefault(pair => pair[0] == parameter.Name)
            ?[^1];

    private object? Body(ParameterInfo parameter)
    {
        if (call.Request.Body is not { } body)
        {
            return parameter is { Name: "body", HasDefaultValue: false } ? Empty(parameter) : null;
        }

        if (
            parameter.Name is "contentType" or "bodyContentType" or "mediaType"
            && parameter.ParameterType == typeof(string)
        )
        {
            return body.ContentType;
        }

        if (body.Parts is not null || body.Files is not null)
        {
            return values.Form(body, parameter.ParameterType);
        }

        return body.IsJson && !IsFile(parameter.ParameterType, body)
                ? values.Create(JsonNode.Parse(body.Text!), parameter.ParameterType)
            : body.IsSequence && ItemType(parameter.ParameterType) is { } item
                ? values.Create(ResponseBody.Items(body, item == typeof(string)), parameter.ParameterType)
            : ValueFactory.File(body.Bytes, null, body.ContentType, parameter.ParameterType);
    }
}
