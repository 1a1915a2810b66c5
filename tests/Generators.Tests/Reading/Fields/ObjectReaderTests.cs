using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Documents;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Fields;

/// <summary>Unknown fields, fields of other versions and values of the wrong type are found in the same way in every object.</summary>
public sealed class ObjectReaderTests
{
    /// <summary>A document for each object, with the position of a member that can be replaced.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["document"] = "M",
        ["info"] = "info: { title: T, version: '1', M }",
        ["contact"] = "info: { title: T, version: '1', contact: { M } }",
        ["license"] = "info: { title: T, version: '1', license: { name: MIT, M } }",
        ["server"] = "servers: [ { url: /, M } ]",
        ["server variable"] = "servers: [ { url: '/{a}', variables: { a: { default: x, M } } } ]",
        ["tag"] = "tags: [ { name: a, M } ]",
        ["externalDocs"] = "externalDocs: { url: /, M }",
        ["path item"] = "paths: { /a: { M } }",
        ["operation"] = "paths: { /a: { get: { responses: { '204': { description: d } }, M } } }",
        ["parameter"] = "components: { parameters: { a: { name: a, in: query, schema: {}, M } } }",
        ["requestBody"] = "components: { requestBodies: { a: { content: {}, M } } }",
        ["media type"] = "components: { requestBodies: { a: { content: { text/plain: { M } } } } }",
        ["encoding"] = "components: { requestBodies: { a: { content: { text/plain: { encoding: { a: { M } } } } } } }",
        ["response"] = "components: { responses: { a: { description: d, M } } }",
        ["header"] = "components: { headers: { a: { schema: {}, M } } }",
        ["link"] = "components: { links: { a: { operationId: a, M } } }",
        ["example"] = "components: { examples: { a: { value: 1, M } } }",
        ["callback"] = "components: { callbacks: { a: { '{$url}': { M } } } }",
        ["components"] = "components: { M }",
        ["security scheme"] = "components: { securitySchemes: { a: { type: http, scheme: basic, M } } }",
        ["flows"] = "components: { securitySchemes: { a: { type: oauth2, flows: { M } } } }",
        ["flow"] = "components: { securitySchemes: { a: { type: oauth2, flows: { implicit: { scopes: {}, M } } } } }",
        ["discriminator"] = "components: { schemas: { A: { discriminator: { propertyName: a, M } } } }",
        ["xml"] = "components: { schemas: { A: { xml: { M } } } }",
        ["x-paging"] = "paths: { /a: { get: { responses: {}, x-paging: { tokenIn: a, M } } } }",
        ["x-waiter"] = "paths: { /a: { get: { responses: {}, x-waiter: { operation: a, M } } } }",
    };

    public static TheoryData<string> Objects => new(Places.Keys);

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_unknown_field_is_reported_at_its_key(string name)
    {
        var text = Text(name, "flavor: 1");

        var problem = Assert.Single(Read(text));
        Assert.Equal(LoweringDiagnostics.UnknownKeyword.Id, problem.Id);
        Assert.Equal("flavor", problem.Pointer.Last);
        Assert.True(problem.AtKey);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_extension_is_not_reported(string name) => Assert.Empty(Read(Text(name, "x-flavor: 1")));

    [Theory]
    [InlineData("operation", "deprected: true", "deprecated")]
    [InlineData("parameter", "requird: true", "required")]
    [InlineData("security scheme", "bearerformat: a", "bearerFormat")]
    [InlineData("path item", "gett: {}", "get")]
    public void A_misspelled_field_is_suggested(string name, string member, string suggestion) =>
        Assert.Equal($" Did you mean '{suggestion}'?", Assert.Single(Read(Text(name, member))).Arguments[1]);

    [Theory]
    [InlineData("document", "webhooks: {}", "3.0.3", "3.1")]
    [InlineData("document", "host: example.com", "3.1.0", "2.0")]
    [InlineData("info", "summary: s", "3.0.3", "3.1")]
    [InlineData("tag", "parent: a", "3.1.0", "3.2")]
    [InlineData("server", "name: a", "3.1.0", "3.2")]
    [InlineData("path item", "query: { responses: {} }", "3.1.0", "3.2")]
    [InlineData("media type", "itemSchema: {}", "3.0.3", "3.2")]
    [InlineData("parameter", "collectionFormat: csv", "3.0.3", "2.0")]
    public void A_field_of_another_version_is_reported(string name, string member, string version, string origin)
    {
        var problem = Assert.Single(Read(Text(name, member, version)));
        Assert.Equal(LoweringDiagnostics.ForeignKeyword.Id, problem.Id);
        Assert.Equal(origin, problem.Arguments[1]);
    }

    [Theory]
    [InlineData("document", "tags: {}", "a list")]
    [InlineData("document", "components: []", "an object")]
    [InlineData("operation", "parameters: {}", "a list")]
    [InlineData("operation", "tags: [ {} ]", "text")]
    [InlineData("parameter", "deprecated: maybe", "true or false")]
    [InlineData("path item", "get: []", "an object")]
    public void A_value_of_the_wrong_type_is_reported(string name, string member, string expected)
    {
        var problem = Assert.Single(Read(Text(name, member)));
        Assert.Equal(LoweringDiagnostics.InvalidKeyword.Id, problem.Id);
        Assert.Equal(expected, problem.Arguments[1]);
    }

    [Theory]
    [InlineData("components:")]
    [InlineData("paths: {}\ntags:")]
    [InlineData("paths: { /a: }")]
    [InlineData("paths: {}\ninfo: { title: T, version: 1.0, description: }")]
    public void A_field_without_a_value_counts_as_absent(string text) =>
        Assert.Empty(Read("openapi: 3.1.0\n" + text + "\n"));

    [Fact]
    public void Objects_that_refer_to_each_other_are_read_once()
    {
        const string Step =
            "{ '{$url}': { get: { responses: {}, callbacks: { next: { $ref: '#/components/callbacks/X' } } } } }";
        var callbacks = Enumerable
            .Range(0, 5_000)
            .Select(index =>
                $"    c{index}: " + Step.Replace("/X", $"/c{(index + 1) % 5_000}", StringComparison.Ordinal)
            );
        var document = Typed("openapi: 3.1.0\ncomponents:\n  callbacks:\n" + string.Join('\n', callbacks) + "\n");

        var first = document.Components!.Callbacks[0].Value;
        var last = document.Components.Callbacks[^1].Value;
        Assert.Same(first, last.Expressions[0].Value.Operations[0].Callbacks[0].Value);
    }

    [Fact]
    public void Problems_of_an_operation_are_kept_with_it()
    {
        var document = Typed(Text("operation", "flavor: 1"));

        Assert.Empty(document.Problems);
        Assert.Single(document.Paths[0].Value.Operations[0].Problems);
    }

    private static string Text(string name, string member, string version = "3.2.0")
    {
        var place = Places[name];
        var text = place == "M" ? member : place.Replace(" M ", $" {member} ", StringComparison.Ordinal);
        var isWhole = text.StartsWith("paths", StringComparison.Ordinal);
        return $"openapi: {version}\n{text}\n" + (isWhole ? "" : "paths: {}\n");
    }

    private static OpenApiDocument Typed(string text) => Texts.Typed(Texts.Document(text));

    private static List<DiagnosticRecord> Read(string text) => [.. Texts.ProblemsOf(Typed(text))];
}
