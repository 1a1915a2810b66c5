using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Conformance.Changes;

/// <summary>What @azure/oad reports about Swagger 2.0 documents.</summary>
/// <remarks>
/// Its program throws an exception when it prints the place of a message in a schema with a property named <c>$ref</c>,
/// so that its library is called instead, and the place is read from the message.
/// </remarks>
internal static partial class OadFindings
{
    /// <summary>The changes between two texts.</summary>
    public static IReadOnlyList<Finding> Of(NodeFolder packages, string old, string current)
    {
        var folder = Path.Combine(packages.Path, "node_modules", "@azure", "oad", "dlls");
        var library = Assembly.LoadFrom(Path.Combine(folder, "AutoRest.Swagger.dll"));
        var core = Assembly.LoadFrom(Path.Combine(folder, "OpenApiDiff.Core.dll"));
        var settingsType = core.GetType("OpenApiDiff.Core.Settings", throwOnError: true)!;
        string[] arguments = ["-o", "old.json", "-n", "new.json"];
        var settings = settingsType.GetMethod("GetInstance")!.Invoke(null, [arguments])!;
        // Otherwise a new version in 'info' makes each breaking change a warning.
        settingsType.GetProperty("Strict")!.SetValue(settings, true);
        var modelerType = library.GetType("AutoRest.Swagger.SwaggerModeler", throwOnError: true)!;
        var messages = (IEnumerable)
            modelerType
                .GetMethod("Compare")!
                .Invoke(Activator.CreateInstance(modelerType), ["old.json", old, "new.json", current, settings])!;
        var (before, after) = (JsonNode.Parse(old)!, JsonNode.Parse(current)!);
        return messages.Cast<object>().SelectMany(message => Of(message, before, after)).ToList();
    }

    private static IEnumerable<Finding> Of(object message, JsonNode old, JsonNode current)
    {
        var code = Value(message, "Code").ToString()!;
        var isRemoval = Value(message, "Mode").ToString() == "Removal";
        var path = message
            .GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(field => field.GetValue(message))
            .Single(value => value?.GetType().Name == "ObjectPath")!;
        var segments = Segments(
            (JToken)Value(Value(message, isRemoval ? "OldDoc" : "NewDoc"), "Token"),
            (IEnumerable<Func<JToken, string>>)Value(path, "Path"),
            code.Contains("Property", StringComparison.Ordinal) || code == "RequiredStatusChange"
        );
        var place = FindingPlace.Of(FindingPlace.Named(segments, isRemoval ? old : current));
        var grade = Value(message, "Severity").ToString() == "Error" ? Grade.Breaking : Grade.Safe;
        return Properties(message, code, segments, old, current)
            .Select(name => new Finding(grade, code, name.Length > 0 ? $"{place}.{name}" : place));
    }

    // The place of a property is that of its schema. Its name is in the message, or follows from the two versions.
    private static IEnumerable<string> Properties(
        object message,
        string code,
        List<string> segments,
        JsonNode old,
        JsonNode current
    )
    {
        if (code == "RequiredStatusChange")
        {
            var schema = segments is [.., "properties"] ? segments[..^1] : segments;
            var (before, after) = (Required(schema, old), Required(schema, current));
            return before.Except(after).Concat(after.Except(before)).DefaultIfEmpty("");
        }

        return code.Contains("Property", StringComparison.Ordinal)
            ? PropertyName()
                .Match(Value(message, "Message").ToString()!)
                .Groups["names"]
                .Value.Split(',', StringSplitOptions.TrimEntries)
            : [""];
    }

    private static List<string> Required(List<string> schema, JsonNode root) =>
        schema.Aggregate((JsonNode?)root, (node, key) => (node as JsonObject)?[key])?["required"] is JsonArray names
            ? names.Select(name => name!.ToString()).ToList()
            : [];

    // A reference leads to the component, as it does in the pointers of the generator.
    private static List<string> Segments(JToken root, IEnumerable<Func<JToken, string>> steps, bool isOfSchema)
    {
        var segments = new List<string>();
        JToken? token = root;
        foreach (var step in steps)
        {
            Follow();
            if (token is null || step(token) is not { } name)
            {
                return segments;
            }

            segments.Add(name);
            token = token is JArray elements ? elements.ElementAtOrDefault(int.Parse(name)) : token[name];
        }

        if (isOfSchema)
        {
            Follow();
        }

        return segments;

        void Follow()
        {
            while (token is JObject schema && schema["$ref"] is JValue { Value: string reference })
            {
                segments = [.. reference[2..].Split('/').Select(key => key.Replace("~1", "/").Replace("~0", "~"))];
                token = segments.Aggregate((JToken?)root, (parent, key) => parent?[key]);
            }
        }
    }

    private static object Value(object owner, string property) =>
        owner.GetType().GetProperty(property)!.GetValue(owner)!;

    [GeneratedRegex("'(?<names>[^']*)'")]
    private static partial Regex PropertyName();
}
