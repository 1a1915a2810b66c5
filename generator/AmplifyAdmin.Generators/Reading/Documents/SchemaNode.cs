using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A schema object as the document has it, every keyword typed; references are not followed.</summary>
internal sealed class SchemaNode
{
    // Few schemas have any, and an empty dictionary for each of the others is the larger part of what they would take.
    private static readonly Dictionary<string, JsonNode?> NoExtensions = [];

    private Dictionary<string, JsonNode?>? extensions;
    private SpokenKeywords? spoken;

    public SchemaNode(SpecDocument document, JsonPointer pointer, JsonNode? raw, int number)
    {
        Number = number;
        Document = document;
        Pointer = pointer;
        Raw = raw;
    }

    /// <summary>How many schemas were read before it, in this document and its parts.</summary>
    public int Number { get; }

    /// <summary>The file it stands in.</summary>
    public SpecDocument Document { get; }

    /// <summary>Where it stands.</summary>
    public JsonPointer Pointer { get; }

    /// <summary>Its JSON.</summary>
    public JsonNode? Raw { get; }

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

    /// <summary>A further lower limit: 2020-12 allows <c>minimum</c> and <c>exclusiveMinimum</c> side by side.</summary>
    public LimitModel? ExclusiveMinimum { get; set; }

    /// <summary>A further upper limit.</summary>
    public LimitModel? ExclusiveMaximum { get; set; }
    public string? MultipleOf { get; set; }
    public long? MinLength { get; set; }
    public long? MaxLength { get; set; }
    public string? Pattern { get; set; }
    public long? MinItems { get; set; }
    public long? MaxItems { get; set; }
    public bool UniqueItems { get; set; }
    public SchemaNode? Items { get; set; }
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

    /// <summary>The members that begin with <c>x-</c>.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Extensions => extensions ?? NoExtensions;

    /// <summary>Which of its keywords say something on values; asked for only when all of them are read.</summary>
    public SpokenKeywords Spoken => spoken ??= SpokenKeywords.Of(this);

    /// <summary>Keeps a member that begins with <c>x-</c>.</summary>
    public void Extend(string name, JsonNode? value) => (extensions ??= [])[name] = value;
}

/// <summary>The member that names a branch, as the document has it.</summary>
/// <param name="PropertyName">The member's wire name.</param>
/// <param name="Mapping">Values and the schemas they stand for.</param>
internal sealed record DiscriminatorNode(string PropertyName, IReadOnlyList<KeyValuePair<string, string>> Mapping);
