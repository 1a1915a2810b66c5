using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>
/// Writes schemas as self-contained JSON Schema 2020-12: one dialect for all versions of OpenAPI, references into its own
/// <c>$defs</c>, regular expressions in .NET's syntax, and only keywords that can reject a value.
/// </summary>
internal sealed class SchemaWriter : SchemaFormatter
{
    private readonly LoweringContext context;
    private readonly Dictionary<SchemaNode, string> names = [];
    private readonly Queue<(SchemaNode Schema, string Name)> unwritten = [];

    public SchemaWriter(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>Writes the definitions that the text written so far refers to, and those they refer to.</summary>
    public JsonObject Definitions()
    {
        var definitions = new JsonObject();
        while (unwritten.Count > 0)
        {
            var (schema, name) = unwritten.Dequeue();
            definitions[name] = Write(schema);
        }

        return definitions;
    }

    /// <inheritdoc />
    public override JsonNode Write(SchemaNode schema, IEnumerable<Keyword> keywords)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        KeywordReport.Report(schema, context);
        return base.Write(schema, keywords);
    }

    /// <inheritdoc />
    public override JsonNode? Reference(SchemaNode schema)
    {
        if (context.Schemas.Target(schema) is not { } target)
        {
            return null;
        }

        if (!names.TryGetValue(target, out var name))
        {
            name = "s" + (names.Count + 1).ToString(CultureInfo.InvariantCulture);
            names.Add(target, name);
            unwritten.Enqueue((target, name));
        }

        return JsonValue.Create("#/$defs/" + name);
    }

    /// <inheritdoc />
    public override string? Pattern(SchemaNode schema, string pattern, JsonPointer place) =>
        PatternLowering.Lower(pattern, schema, place, context)?.DotNet;

    /// <inheritdoc />
    public override bool IsOfOneDirection(SchemaNode schema, string name) =>
        schema.Properties.Any(property =>
            property.Key == name && context.Schemas.View(property.Value).Any(part => part.ReadOnly || part.WriteOnly)
        );
}
