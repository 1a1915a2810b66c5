using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A schema, with a typed member for each keyword. <c>$ref</c> is kept together with the schema it refers to.</summary>
internal sealed class SchemaNode : DocumentNode
{
    public SchemaNode(SpecDocument document, JsonPointer pointer, int number)
        : base(document, pointer)
    {
        Number = number;
    }

    /// <summary>The number of schemas that were read before it, in the document and its parts.</summary>
    public int Number { get; }

    /// <summary>The keywords that the schema uses.</summary>
    public KeywordUsage Usage { get; } = new();

    /// <summary>The schema that <c>$ref</c> refers to; null without a reference, or when it was not found.</summary>
    public SchemaNode? Target { get; set; }

    /// <summary>Why the target of <c>$ref</c> was not found.</summary>
    public DiagnosticRecord? ReferenceProblem { get; set; }

    /// <summary>The value of a boolean schema; null for an object.</summary>
    public bool? BooleanValue { get; set; }

    public JsonKinds Types { get; set; }
    public bool Nullable { get; set; }
    public string? Ref { get; set; }
    public string? DynamicRef { get; set; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Format { get; set; }
    public string? ContentEncoding { get; set; }
    public string? ContentMediaType { get; set; }
    public SchemaNode? ContentSchema { get; set; }
    public bool Deprecated { get; set; }
    public bool ReadOnly { get; set; }
    public bool WriteOnly { get; set; }
    public IReadOnlyList<JsonNode?>? Enum { get; set; }
    public bool HasConst { get; set; }
    public JsonNode? Const { get; set; }
    public bool HasDefault { get; set; }
    public JsonNode? Default { get; set; }
    public bool HasExample { get; set; }
    public JsonNode? Example { get; set; }
    public IReadOnlyList<JsonNode?> Examples { get; set; } = [];
    public LimitModel? Minimum { get; set; }
    public LimitModel? Maximum { get; set; }

    /// <summary>A separate lower limit: 2020-12 allows <c>minimum</c> and <c>exclusiveMinimum</c> in the same schema.</summary>
    public LimitModel? ExclusiveMinimum { get; set; }

    /// <summary>A separate upper limit.</summary>
    public LimitModel? ExclusiveMaximum { get; set; }
    public string? MultipleOf { get; set; }
    public long? MinLength { get; set; }
    public long? MaxLength { get; set; }
    public string? Pattern { get; set; }
    public long? MinItems { get; set; }
    public long? MaxItems { get; set; }
    public bool UniqueItems { get; set; }
    public SchemaNode? Items { get; set; }

    /// <summary>The schema of the elements after those in a list of <c>items</c>, in drafts before 2020-12.</summary>
    public SchemaNode? AdditionalItems { get; set; }
    public IReadOnlyList<SchemaNode> PrefixItems { get; set; } = [];
    public SchemaNode? Contains { get; set; }
    public long? MinContains { get; set; }
    public long? MaxContains { get; set; }
    public SchemaNode? UnevaluatedItems { get; set; }
    public long? MinProperties { get; set; }
    public long? MaxProperties { get; set; }
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Properties { get; set; } = [];
    public IReadOnlyList<string> Required { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> PatternProperties { get; set; } = [];
    public SchemaNode? AdditionalProperties { get; set; }
    public SchemaNode? PropertyNames { get; set; }
    public SchemaNode? UnevaluatedProperties { get; set; }
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> DependentSchemas { get; set; } = [];
    public IReadOnlyList<SchemaNode> AllOf { get; set; } = [];
    public IReadOnlyList<SchemaNode> AnyOf { get; set; } = [];
    public IReadOnlyList<SchemaNode> OneOf { get; set; } = [];
    public SchemaNode? Not { get; set; }
    public SchemaNode? If { get; set; }
    public SchemaNode? Then { get; set; }
    public SchemaNode? Else { get; set; }
    public DiscriminatorNode? Discriminator { get; set; }
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Definitions { get; set; } = [];

    /// <summary>Completes what depends on several keywords.</summary>
    public void Complete()
    {
        ExclusiveLimits.DropFlagsWithoutLimit(this);
        LegacyKeywords.SetRest(this);
        UnevaluatedKeywords.SetAdditional(this);
        Usage.Complete(this);
    }
}

/// <summary>The property whose value chooses between schemas.</summary>
internal sealed class DiscriminatorNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    /// <summary>The property's wire name.</summary>
    public string PropertyName { get; set; } = "";

    /// <summary>The schemas by the property's values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Mapping { get; set; } = [];

    /// <summary>The schema for all other values (3.2).</summary>
    public string? DefaultMapping { get; set; }
}
