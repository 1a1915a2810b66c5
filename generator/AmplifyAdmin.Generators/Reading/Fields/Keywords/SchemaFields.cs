using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>The schema keywords, one row each: how they are read, in which versions, what they assert, and how they are written.</summary>
internal static class SchemaFields
{
    private static readonly Keyword[] Rows = [.. AssertionKeywords.Rows, .. AnnotationKeywords.Rows];

    /// <summary>The table of all keywords.</summary>
    public static FieldTable<SchemaNode> Table { get; } = CreateTable();

    /// <summary>The table of the keywords that Swagger 2.0 allows next to <c>$ref</c>; all others are ignored there.</summary>
    public static FieldTable<SchemaNode> Reference { get; } = CreateReference();

    /// <summary>The keywords that can reject a value, except <c>type</c>, <c>format</c>, <c>$ref</c> and <c>allOf</c>.</summary>
    public static IReadOnlyList<Keyword> Assertions { get; } =
        Rows.Where(row => row.Asserts != JsonKinds.None).ToArray();

    /// <summary>The keywords that are written, in order.</summary>
    public static IReadOnlyList<Keyword> Written { get; } =
        AssertionKeywords.Rows.Where(row => !row.IsCompanion).ToList();

    /// <summary>The keywords that set a lower limit to which another keyword sets the upper limit.</summary>
    public static IReadOnlyList<Keyword> LowerLimits { get; } = Rows.Where(row => row.UpperLimit is not null).ToList();

    /// <summary>Finds a keyword.</summary>
    public static Keyword Find(string name) =>
        Table.TryGet(name, out var field) ? (Keyword)field : throw new ArgumentException(name);

    /// <summary>The set of keywords with some names.</summary>
    public static KeywordSet Set(params string[] names) =>
        names.Aggregate(KeywordSet.None, (set, name) => set.With(Find(name)));

    /// <summary>The keywords that can reject values of some kinds and no others.</summary>
    public static KeywordSet Of(JsonKinds kinds) =>
        Assertions
            .Where(keyword => keyword.Asserts == kinds)
            .Aggregate(KeywordSet.None, (set, keyword) => set.With(keyword));

    private static FieldTable<SchemaNode> CreateReference()
    {
        var table = new FieldTable<SchemaNode>(Table.Create) { Completed = Table.Completed, Pattern = (_, _) => { } };
        foreach (var row in Rows.Where(row => row.Describes || row.Name == "$ref"))
        {
            table.Add(row);
        }

        return table;
    }

    private static FieldTable<SchemaNode> CreateTable()
    {
        var table = new FieldTable<SchemaNode>((document, pointer) => new SchemaNode(document, pointer, 0))
        {
            IsOpenFrom31 = true,
            Completed = (_, schema) => schema.Complete(),
        };
        var index = 0;
        foreach (var row in Rows)
        {
            row.Index = row.Asserts == JsonKinds.None ? -1 : index++;
            table.Add(row);
        }

        return table;
    }
}
