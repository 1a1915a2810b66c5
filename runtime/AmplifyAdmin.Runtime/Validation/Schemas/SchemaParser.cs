using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Makes rules of a schema's JSON; references lead to places of the same JSON.</summary>
internal sealed class SchemaParser(JsonElement document)
{
    private readonly Dictionary<string, Schema> references = [];

    /// <param name="element">The schema.</param>
    /// <param name="keyword">The keyword it is under, which a schema that is just <c>false</c> is reported as.</param>
    internal Schema Parse(JsonElement element, string keyword = "false")
    {
        var schema = new Schema();
        Fill(schema, element, keyword);
        return schema;
    }

    internal Schema[] ParseList(JsonElement element) =>
        element.EnumerateArray().Select(schema => Parse(schema)).ToArray();

    internal Schema? Optional(JsonElement owner, string keyword) =>
        owner.TryGetProperty(keyword, out var element) ? Parse(element, keyword) : null;

    internal Schema Resolve(string reference)
    {
        if (!references.TryGetValue(reference, out var schema))
        {
            // Known before it is filled, so that it may refer to itself.
            schema = new Schema { IsShared = true };
            references.Add(reference, schema);
            Fill(schema, Find(reference), "$ref");
        }

        return schema;
    }

    private void Fill(Schema schema, JsonElement element, string keyword)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            if (element.ValueKind == JsonValueKind.False)
            {
                schema.Rules.Add(new Assertion(keyword, "is not allowed here", _ => false));
            }

            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (AssertionKeywords.Parse(member.Name, member.Value) is { } assertion)
            {
                schema.Rules.Add(assertion);
            }
        }

        schema.Rules.AddRange(ApplicatorKeywords.Parse(element, this));
    }

    private JsonElement Find(string reference)
    {
        var place = document;
        var pointer = System.Uri.UnescapeDataString(reference.TrimStart('#'));
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            var name = segment
                .Replace("~1", "/", System.StringComparison.Ordinal)
                .Replace("~0", "~", System.StringComparison.Ordinal);
            place =
                place.ValueKind == JsonValueKind.Array
                    ? place[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]
                    : place.GetProperty(name);
        }

        return place;
    }
}
