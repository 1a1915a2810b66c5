namespace Generators.Tests.Lowering.Operations;

/// <summary>What a client's method answers, and in how many ways it can be called.</summary>
public sealed class ResultsTests
{
    private const string Pet =
        "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } }, Ok: { type: object, properties: { id: { type: integer } } } } }\n";

    [Fact]
    public void Successes_that_differ_are_records_to_choose_from()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: get
                responses:
                  '200': { description: There., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  '202': { description: Later., content: { application/json: { schema: { $ref: '#/components/schemas/Ok' } } } }
                  '203': { description: Told., content: { text/plain: { schema: { type: string } } } }
                  '206': { description: Bytes., content: { application/octet-stream: {} } }
                  '204': { description: Nothing. }
                  '2XX': { description: Others., content: { application/json: { schema: { type: array, items: { type: integer } } } } }
            """,
            Pet
        );

        var result = run.Sources["Operations/Get.g.cs"];
        Assert.Contains("public abstract record GetResult", result, StringComparison.Ordinal);
        Assert.Contains("public sealed record Ok2(Pet Body) : GetResult;", result, StringComparison.Ordinal);
        Assert.Contains("public sealed record Accepted(Ok Body) : GetResult;", result, StringComparison.Ordinal);
        Assert.Contains("public sealed record NoContent : GetResult;", result, StringComparison.Ordinal);
        Assert.Contains(
            "Tasks::Task<GetResult> GetAsync(",
            run.Sources["Client/ITestClient.g.cs"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Text_or_nothing_is_text()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: get
                responses:
                  '200': { description: There., content: { text/plain: { schema: { type: string } } } }
                  '204': { description: Nothing. }
            """
        );

        Assert.Contains(
            "Tasks::Task<string> GetAsync(",
            run.Sources["Client/ITestClient.g.cs"],
            StringComparison.Ordinal
        );
    }

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

        var client = run.Sources["Client/ITestClient.g.cs"];
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

        var client = run.Sources["Client/ITestClient.g.cs"];
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
