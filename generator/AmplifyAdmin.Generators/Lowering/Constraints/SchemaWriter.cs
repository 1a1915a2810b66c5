using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>
/// Writes schemas as JSON Schema 2020-12: one dialect for all versions of OpenAPI, references into <c>$defs</c>, regular expressions in .NET's syntax, and only keywords that can reject a value.
/// </summary>
/// <param name="context">The state shared by lowering.</param>
/// <param name="definitions">Gets the schemas that are referred to.</param>
/// <param name="keepsPatterns">Whether regular expressions stay in the document's syntax.</param>
internal sealed class SchemaWriter(LoweringContext context, SchemaDefinitions definitions, bool keepsPatterns = false)
    : SchemaFormatter
{
    /// <summary>Whether what was written refers to definitions.</summary>
    public bool HasReferences { get; private set; }

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

        HasReferences = true;
        return JsonValue.Create("#/$defs/" + definitions.NameOf(target));
    }

    /// <inheritdoc />
    public override string? Pattern(SchemaNode schema, string pattern, JsonPointer place) =>
        PatternLowering.Lower(pattern, schema, place, context) is not { } lowered ? null
        : keepsPatterns ? pattern
        : lowered.DotNet;

    /// <inheritdoc />
    public override bool IsOfOneDirection(SchemaNode schema, string name) =>
        schema.Properties.Any(property =>
            property.Key == name && context.Schemas.View(property.Value).Any(part => part.ReadOnly || part.WriteOnly)
        );
}
