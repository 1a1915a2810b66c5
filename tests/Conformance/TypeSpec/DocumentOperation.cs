using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conformance.TypeSpec;

/// <summary>An operation of a document.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Method">The HTTP method in lower case.</param>
/// <param name="Node">The operation object.</param>
/// <param name="Parameters">The parameters of the operation and of its path, references resolved.</param>
/// <param name="Server">A regular expression for the path of the server.</param>
internal sealed record DocumentOperation(
    string Path,
    string Method,
    JsonObject Node,
    IReadOnlyList<DocumentParameter> Parameters,
    string Server
)
{
    /// <summary>The pointer to the operation.</summary>
    public string Pointer => $"#/paths/{Path.Replace("~", "~0").Replace("/", "~1")}/{Method}";

    /// <summary>The operations of a document.</summary>
    public static IEnumerable<DocumentOperation> Of(JsonObject document)
    {
        var server = ServerPattern(document["servers"]?[0]?["url"]?.GetValue<string>() ?? "");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, node) in item!.AsObject().Where(field => field.Value is JsonObject))
            {
                var parameters = (item["parameters"]?.AsArray() ?? [])
                    .Concat(node!["parameters"]?.AsArray() ?? [])
                    .Select(parameter => DocumentParameter.Of(document, parameter!.AsObject()));
                yield return new DocumentOperation(path, method, node.AsObject(), [.. parameters], server);
            }
        }
    }

    /// <summary>What the path of a request has for each parameter, and what precedes the template; null when it does not match.</summary>
    public (string Prefix, Dictionary<string, string> Values)? Match(string path)
    {
        var pattern = Regex.Replace(
            Regex.Escape(Path.TrimEnd('/')).Replace("\\{", "{", StringComparison.Ordinal),
            @"\{([^}]+)}",
            part => $"(?<p{Index(part.Groups[1].Value)}>.*?)"
        );
        var match = Regex.Match(path, $"^(?<prefix>{Server}){pattern}$", RegexOptions.CultureInvariant);
        return match.Success
            ? (
                match.Groups["prefix"].Value,
                PathParameters().ToDictionary(name => name, name => match.Groups["p" + Index(name)].Value)
            )
            : null;
    }

    /// <summary>The schema of the first body with a media type that starts so, or of the first body.</summary>
    public JsonNode? BodySchema(JsonObject? content, string? mediaType)
    {
        var found = content?.FirstOrDefault(media =>
            mediaType is not null && media.Key.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase)
        );
        return (found?.Value ?? content?.FirstOrDefault().Value)?["schema"];
    }

    private static string ServerPattern(string url)
    {
        var path = Regex.Replace(url, @"^(https?://[^/]*|\{[^}]+})", "").TrimEnd('/');
        return Regex.Replace(Regex.Escape(path).Replace("\\{", "{", StringComparison.Ordinal), @"\{[^}]+}", "[^/]*");
    }

    private int Index(string name) => PathParameters().ToList().IndexOf(name);

    private IEnumerable<string> PathParameters() =>
        Regex.Matches(Path, @"\{([^}]+)}").Select(match => match.Groups[1].Value);
}

/// <summary>A parameter of a document.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="In">Where it is sent.</param>
/// <param name="Style">How it is serialized.</param>
/// <param name="Explode">Whether arrays and objects become several parameters.</param>
/// <param name="Schema">The schema, references resolved.</param>
internal sealed record DocumentParameter(string Name, string In, string Style, bool Explode, JsonObject Schema)
{
    /// <summary>Reads a parameter object or a reference to one.</summary>
    public static DocumentParameter Of(JsonObject document, JsonObject parameter)
    {
        parameter = Resolve(document, parameter);
        var style =
            parameter["style"]?.GetValue<string>()
            ?? (parameter["in"]!.GetValue<string>() is "query" or "cookie" ? "form" : "simple");
        return new DocumentParameter(
            parameter["name"]!.GetValue<string>(),
            parameter["in"]!.GetValue<string>(),
            style,
            parameter["explode"]?.GetValue<bool>() ?? style == "form",
            Resolve(document, parameter["schema"]?.AsObject() ?? [])
        );
    }

    /// <summary>Follows references inside the document.</summary>
    public static JsonObject Resolve(JsonObject document, JsonObject node)
    {
        while (node["$ref"]?.GetValue<string>() is { } reference)
        {
            JsonNode target = document;
            foreach (var part in reference.Split('/').Skip(1))
            {
                target = target[Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~")]!;
            }

            node = target.AsObject();
        }

        return node;
    }
}
