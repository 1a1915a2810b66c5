using System.Collections.Generic;
using System.Threading;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.References;
using AmplifyAdmin.Generators.Reading.Swagger;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads a document from its JSON into typed objects.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a document and what it refers to in its parts.</summary>
    public static OpenApiDocument Read(
        SpecDocument document,
        IReadOnlyList<SpecDocument> parts,
        CancellationToken cancellation
    )
    {
        var session = new ReadingSession(new ReferenceResolver(document, parts), cancellation);
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
        }

        if (document.Dialect == Dialect.Swagger20)
        {
            SwaggerDocument.Complete(result, reader);
        }

        result.AllSchemas = session.Schemas;
        result.AllContents = session.Contents;
        result.Unchecked = session.Unchecked;
        result.Problems = session.Problems;
        return result;
    }
}
