using System;
using System.Collections;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>A schema keyword: a row of <see cref="SchemaFields"/>.</summary>
internal sealed class Keyword : Field<SchemaNode>
{
    public Keyword(string name, Versions versions, Action<FieldValue, SchemaNode> read)
        : base(name, versions, read) { }

    /// <summary>The kinds of value that the keyword can reject; none for an annotation.</summary>
    public JsonKinds Asserts { get; init; }

    /// <summary>Whether the keyword describes values or names other schemas, and nothing more.</summary>
    public bool Describes { get; init; }

    /// <summary>Whether the keyword is written only with the keyword whose meaning it changes.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>Whether the keyword is known but its value has no use.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The keyword's value in a schema, from which its JSON is written; null when the keyword is not written.</summary>
    public Func<SchemaNode, object?>? Value { get; init; }

    /// <summary>Writes the keyword's JSON, when that takes more than its value.</summary>
    public Func<SchemaFormatter, SchemaNode, JsonNode?>? Format { get; init; }

    /// <summary>Writes the keywords without which this one has another meaning.</summary>
    public Action<SchemaFormatter, SchemaNode, JsonObject>? WriteCompanions { get; init; }

    /// <summary>The keyword that sets the upper limit to which this one sets the lower limit.</summary>
    public string? UpperLimit { get; init; }

    /// <summary>The position among the keywords that can reject a value.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Whether a schema has a value for the keyword.</summary>
    public bool IsIn(SchemaNode schema) => Value?.Invoke(schema) is not (null or false or ICollection { Count: 0 });
}

/// <summary>The value of <c>const</c>, which can be null.</summary>
internal sealed record Constant(JsonNode? Value);

/// <summary>A set of keywords that can reject a value.</summary>
/// <param name="Bits">One bit for each keyword.</param>
internal readonly record struct KeywordSet(ulong Bits)
{
    /// <summary>The set without keywords.</summary>
    public static KeywordSet None => default;

    /// <summary>Whether the set has no keywords.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>Whether the set contains a keyword.</summary>
    public bool Contains(Keyword keyword) => keyword.Index >= 0 && (Bits & (1UL << keyword.Index)) != 0;

    /// <summary>Whether two sets have a keyword in common.</summary>
    public bool Overlaps(KeywordSet other) => (Bits & other.Bits) != 0;

    /// <summary>The set with one more keyword.</summary>
    public KeywordSet With(Keyword keyword) => new(Bits | (1UL << keyword.Index));

    /// <summary>The keywords of either set.</summary>
    public static KeywordSet operator |(KeywordSet left, KeywordSet right) => new(left.Bits | right.Bits);

    /// <summary>The keywords of both sets.</summary>
    public static KeywordSet operator &(KeywordSet left, KeywordSet right) => new(left.Bits & right.Bits);

    /// <summary>The keywords of the first set that are not in the second.</summary>
    public static KeywordSet operator -(KeywordSet left, KeywordSet right) => new(left.Bits & ~right.Bits);
}

/// <summary>The keywords that a schema uses, found while it is read because lowering asks for them in many places.</summary>
internal sealed class KeywordUsage
{
    /// <summary>The keywords that can reject a value.</summary>
    public KeywordSet Assertions { get; private set; }

    /// <summary>The number of members that do more than describe values or name other schemas.</summary>
    public int Count { get; private set; }

    private string? First { get; set; }

    private KeywordSet Read { get; set; }

    /// <summary>Whether the schema says nothing about values except through one keyword, such as <c>$ref</c>.</summary>
    public bool IsOnly(string keyword) => Count == 0 || (Count == 1 && First == keyword);

    /// <summary>Counts a member that the table does not list.</summary>
    public void AddUnknown(string name)
    {
        First ??= name;
        Count++;
    }

    /// <summary>Counts a keyword.</summary>
    public void Add(Keyword keyword)
    {
        Read = keyword.Index < 0 ? Read : Read.With(keyword);
        if (!keyword.Describes)
        {
            AddUnknown(keyword.Name);
        }
    }

    /// <summary>Notes that the value of a keyword comes from another one, which counts.</summary>
    public void Imply(string keyword) => Read = Read.With(SchemaFields.Find(keyword));

    /// <summary>Finds the keywords that can reject a value, when all of them are read.</summary>
    public void Complete(SchemaNode schema)
    {
        if (Read.IsEmpty)
        {
            return;
        }

        foreach (var keyword in SchemaFields.Assertions)
        {
            if (Read.Contains(keyword) && keyword.IsIn(schema))
            {
                Assertions = Assertions.With(keyword);
            }
        }
    }
}
