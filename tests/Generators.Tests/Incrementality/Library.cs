using Generators.Tests.Harness;

namespace Generators.Tests.Incrementality;

/// <summary>A small document to edit.</summary>
internal static class Library
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Library, version: '1' }
        paths:
          /authors:
            get:
              operationId: listAuthors
              responses:
                '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Author' } } } } }
          /books/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string, maxLength: 10 } }
            get:
              operationId: getBook
              summary: Finds a book.
              responses:
                '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
                '404': { description: None., content: { application/json: { schema: { $ref: '#/components/schemas/Missing' } } } }
            put:
              operationId: putBook
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
              responses:
                '204': { description: Kept. }
        components:
          schemas:
            Author: { type: object, properties: { name: { type: string }, kind: { $ref: '#/components/schemas/Kind' } } }
            Book:
              type: object
              description: A bound work.
              properties:
                pages: { type: integer }
                shelf: { $ref: '#/components/schemas/Shelf' }
            Kind: { type: string, enum: [living, dead] }
            Missing: { type: object, properties: { message: { type: string } } }
            Shelf: { type: object, properties: { row: { type: integer, minimum: 0 } } }
            Unused: { type: object, properties: { a: { type: string } } }
        """;

    public static SpecFile File { get; } =
        new SpecFile("/spec/library.yaml", Text).With("Namespace", "Library").With("ClientName", "LibraryClient");

    /// <summary>The document with one place changed.</summary>
    public static SpecFile Edited(string before, string after)
    {
        Assert.Contains(before, Text, StringComparison.Ordinal);
        return File with { Text = Text.Replace(before, after, StringComparison.Ordinal) };
    }
}
