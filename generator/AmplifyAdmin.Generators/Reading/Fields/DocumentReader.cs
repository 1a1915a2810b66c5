using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Objects;
using AmplifyAdmin.Generators.Reading.References;
using AmplifyAdmin.Generators.Reading.Swagger;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads a document from its JSON into typed objects.</summary>
internal static class DocumentReader
{
    // OpenAPI 3.1 and later need at least one of them.
    private static readonly string[] Containers = ["paths", "components", "webhooks"];

    /// <summary>Reads the named schemas of parts as one document, and what they refer to in other parts.</summary>
    /// <param name="members">The parts.</param>
    /// <param name="parts">All parts, which they can refer to.</param>
    /// <param name="cancellation">Asks reading to stop.</param>
    public static OpenApiDocument ReadParts(
        IReadOnlyList<SpecDocument> members,
        IReadOnlyList<SpecDocument> parts,
        CancellationToken cancellation
    )
    {
        var root = new SpecDocument("", [], Dialect.OpenApi31);
        var session = new ReadingSession(root, new ReferenceResolver(root, parts), cancellation);
        var schemas = members
            .SelectMany(member =>
                PartSchemas
                    .In(member)
                    .Select(found => new KeyValuePair<string, SchemaNode>(
                        found.Name,
                        session.ReaderOf(member).SharedSchema(found.Node, found.Pointer)
                    ))
            )
            .ToList();
        session.Complete();
        var named = new HashSet<SchemaNode>(schemas.Select(schema => schema.Value));
        return new OpenApiDocument(root, JsonPointer.Root)
        {
            IsOfParts = true,
            Schemas = schemas,
            AllSchemas = session.Schemas,
            PartSchemas = session.PartSchemas.Where(schema => !named.Contains(schema.Value)).ToList(),
            Problems = session.Problems,
        };
    }

    /// <summary>Reads a document and what it refers to in its parts.</summary>
    public static OpenApiDocument Read(
        SpecDocument document,
        IReadOnlyList<SpecDocument> parts,
        CancellationToken cancellation
    )
    {
        var session = new ReadingSession(document, new ReferenceResolver(document, parts), cancellation);
        var reader = session.ReaderOf(document);
        var result = reader.Fill(
            new OpenApiDocument(document, JsonPointer.Root),
            document.Root,
            DocumentFields.Document
        );
        session.Complete();
        if (result.Components is { } components)
        {
            result.Schemas = [.. result.Schemas, .. components.Schemas];
            result.SecuritySchemes = [.. result.SecuritySchemes, .. components.SecuritySchemes];

            // A filter does not apply to shared operations.
            session.Problems.AddRange(
                components
                    .PathItems.SelectMany(item => item.Value.Operations)
                    .SelectMany(operation => operation.Problems)
            );
        }

        if (document.Dialect >= Dialect.OpenApi31 && !Containers.Any(document.Root.ContainsKey))
        {
            reader.Violation(JsonPointer.Root, "a document needs 'paths', 'components' or 'webhooks'");
        }

        if (document.Dialect == Dialect.Swagger20)
        {
            SwaggerDocument.Complete(result, reader);
        }

        result.AllSchemas = session.Schemas;
        result.PartSchemas = session.PartSchemas;
        result.AllContents = session.Contents;
        result.Unchecked = session.Unchecked;
        result.Problems = session.Problems;
        return result;
    }
}
