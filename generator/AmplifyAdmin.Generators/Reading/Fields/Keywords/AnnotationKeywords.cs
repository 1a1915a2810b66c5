using System;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Objects;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>The rows of the keyword table for keywords that decide about the C# type, describe, or are read as other keywords.</summary>
internal static class AnnotationKeywords
{
    private const Versions All = Versions.All;
    private const Versions From31 = Versions.From31;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Keyword> Rows { get; } =
    [
        // Read as other keywords.
        Type("additionalItems", All, (value, schema) => schema.AdditionalItems = value.Schema()),
        Type("dependencies", All, LegacyKeywords.SetDependencies),
        // Keywords that decide about the C# type.
        Type("contentEncoding", From31, (value, schema) => schema.ContentEncoding = value.Text()),
        Type("contentMediaType", From31, (value, schema) => schema.ContentMediaType = value.Text()),
        Type("contentSchema", From31, (value, schema) => schema.ContentSchema = value.Schema()),
        Type("discriminator", All, (value, schema) => schema.Discriminator = value.Discriminator()),
        Type("$dynamicRef", From31, (value, schema) => schema.DynamicRef = value.Text()),
        // Keywords that describe.
        Annotation("$defs", From31, (value, schema) => schema.Definitions = value.NamedSchemas()),
        Annotation("default", All, (value, schema) => (schema.HasDefault, schema.Default) = (true, value.Value)),
        Annotation("deprecated", All, (value, schema) => schema.Deprecated = value.Flag()),
        Annotation("description", All, (value, schema) => schema.Description = value.Text()),
        Annotation("example", All, (value, schema) => (schema.HasExample, schema.Example) = (true, value.Value)),
        Annotation("examples", From31, (value, schema) => schema.Examples = value.Values() ?? []),
        Annotation("nullable", Versions.RemovedIn31, (value, schema) => schema.Nullable = value.Flag()),
        Annotation("readOnly", All, (value, schema) => schema.ReadOnly = value.Flag()),
        Annotation("title", All, (value, schema) => schema.Title = value.Text()),
        Annotation("x-nullable", All, (value, schema) => schema.Nullable = value.Flag()),
        Annotation("writeOnly", All, (value, schema) => schema.WriteOnly = value.Flag()),
        Annotation("xml", All, (value, _) => value.Object(DescriptiveFields.Xml)),
        Annotation("externalDocs", All, (value, _) => value.Object(DescriptiveFields.ExternalDocs)),
        Annotation("collectionFormat", Versions.V20),
        Annotation("definitions", All),
        Annotation("summary", All),
        Annotation("$anchor", From31),
        Annotation("$comment", From31),
        Annotation("$dynamicAnchor", From31),
        Annotation("$id", From31),
        Annotation("$schema", From31),
        Annotation("$vocabulary", From31),
    ];

    private static Keyword Type(string name, Versions versions, Action<FieldValue, SchemaNode> read) =>
        new(name, versions, read);

    private static Keyword Annotation(string name, Versions versions, Action<FieldValue, SchemaNode>? read = null) =>
        new(name, versions, read ?? ((_, _) => { })) { Describes = true, IsIgnored = read is null };
}
