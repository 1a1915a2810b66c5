using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>One scenario of TypeSpec's suite: the calls that it consists of.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="PassCondition">What the mock server counts as a pass.</param>
/// <param name="Calls">The requests it expects and the responses it returns.</param>
internal sealed record Scenario(string Name, string PassCondition, IReadOnlyList<ScenarioCall> Calls)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The scenarios of a specification.</summary>
    public static IReadOnlyList<Scenario> Read(string folder) =>
        JsonSerializer.Deserialize<List<Scenario>>(File.ReadAllText(Path.Combine(folder, "scenarios.json")), Options)!;
}

/// <summary>One call of a scenario.</summary>
/// <param name="Uri">The path of the request, with a query string where the mock server expects a fixed one.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Request">What the mock server expects.</param>
/// <param name="Response">What the mock server returns.</param>
internal sealed record ScenarioCall(string Uri, string Method, ScenarioMessage Request, ScenarioMessage Response)
{
    /// <summary>The path without the query string.</summary>
    public string Path => Uri.Split('?')[0].Replace("\\:", ":", StringComparison.Ordinal);

    /// <summary>The query parameters by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Query
    {
        get
        {
            var query = new Dictionary<string, JsonNode?>(Request.Query ?? []);
            foreach (var pair in Uri.Split('?').Skip(1).SelectMany(text => text.Split('&')))
            {
                var parts = pair.Split('=', 2);
                query.TryAdd(parts[0], parts.Length > 1 ? System.Uri.UnescapeDataString(parts[1]) : "");
            }

            return query;
        }
    }
}

/// <summary>A request or a response of the mock server.</summary>
/// <param name="Status">The status.</param>
/// <param name="Query">The query parameters.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
internal sealed record ScenarioMessage(
    int? Status,
    Dictionary<string, JsonNode?>? Query,
    Dictionary<string, JsonNode?>? Headers,
    ScenarioBody? Body
)
{
    /// <summary>The text of a header, found without regard to case; null when there is none.</summary>
    public string? Header(string name) =>
        Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
            is { } value
            ? JsonText.Of(value)
            : null;
}

/// <summary>A body: text, bytes, or the parts of a form.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Text">The body as text.</param>
/// <param name="Base64">The body as bytes.</param>
/// <param name="Parts">The parts of a form that are values.</param>
/// <param name="Files">The parts of a form that are files.</param>
internal sealed record ScenarioBody(
    string ContentType,
    string? Text,
    string? Base64,
    Dictionary<string, JsonNode?>? Parts,
    List<ScenarioFile>? Files
)
{
    /// <summary>Whether the body is JSON.</summary>
    public bool IsJson =>
        ContentType.Contains("/json", StringComparison.Ordinal) && !IsSequence
        || ContentType.Contains("+json", StringComparison.Ordinal);

    /// <summary>Whether the body is a sequence of events or of lines.</summary>
    public bool IsSequence =>
        ContentType.StartsWith("text/event-stream", StringComparison.Ordinal)
        || ContentType.EndsWith("jsonl", StringComparison.Ordinal);

    /// <summary>The body's bytes.</summary>
    public byte[] Bytes =>
        Base64 is null ? System.Text.Encoding.UTF8.GetBytes(Text ?? "") : Convert.FromBase64String(Base64);
}

/// <summary>A file of a form.</summary>
/// <param name="Fieldname">The part's name.</param>
/// <param name="Originalname">The file's name.</param>
/// <param name="Buffer">The content in Base64.</param>
/// <param name="Mimetype">The media type.</param>
internal sealed record ScenarioFile(string Fieldname, string? Originalname, string Buffer, string? Mimetype);

/// <summary>Values as the text that a parameter carries.</summary>
internal static class JsonText
{
    /// <summary>A string without quotes; anything else as JSON.</summary>
    public static string Of(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
