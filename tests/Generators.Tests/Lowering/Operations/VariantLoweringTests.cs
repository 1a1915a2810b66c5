namespace Generators.Tests.Lowering.Operations;

/// <summary>In how many ways an operation can be called.</summary>
public sealed class VariantLoweringTests
{
    private const string Pet =
        "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } }, Ok: { type: object, properties: { id: { type: integer } } } } }\n";

    [Fact]
    public void Bodies_of_several_types_are_overloads()
    {
        var run = Lowered.Paths(
            """
            /a:
              post:
                operationId: upload
                parameters: [ { name: q, in: query, required: true, schema: { type: string } } ]
                requestBody:
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                    application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
                    application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }
                    text/plain: { schema: { type: string } }
                    image/png: {}
                responses: { '204': { description: Done. } }
            """,
            Pet
        );

        var client = run.Client();
        Assert.Contains("UploadAsync(string q, Pet? body = null,", client, StringComparison.Ordinal);
        Assert.Contains("UploadAsync(string body, string q,", client, StringComparison.Ordinal);
        Assert.Contains("UploadAsync(IO::Stream body, string q,", client, StringComparison.Ordinal);
        Assert.Equal(3, client.Split("Task UploadAsync(").Length - 1);
    }

    [Fact]
    public void Answers_of_several_kinds_are_methods()
    {
        var run = Lowered.Paths(
            """
            /a:
              post:
                operationId: chat
                responses:
                  '200':
                    description: Said.
                    content:
                      application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                      text/json: { schema: { $ref: '#/components/schemas/Pet' } }
                      text/plain: { schema: { $ref: '#/components/schemas/Pet' } }
                      application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
                      text/event-stream: { schema: { $ref: '#/components/schemas/Ok' } }
                      application/pdf: {}
            """,
            Pet
        );

        var client = run.Client();
        Assert.Contains("Tasks::Task<Pet> ChatAsync(", client, StringComparison.Ordinal);
        Assert.Contains("Collections::IAsyncEnumerable<Ok> ChatAsEventsAsync(", client, StringComparison.Ordinal);
        Assert.Contains("Tasks::Task<IO::Stream> ChatAsStreamAsync(", client, StringComparison.Ordinal);
        Assert.DoesNotContain("ChatAsTextAsync", client, StringComparison.Ordinal);
        Assert.Contains(
            "Accept = \"text/event-stream\"",
            run.Sources["Operations/ChatAsEvents.g.cs"],
            StringComparison.Ordinal
        );
    }
}
