using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations;

/// <summary>Which operations are emitted, and under which names.</summary>
public sealed class PathsLoweringTests
{
    [Theory]
    [InlineData("get#thing")]
    [InlineData("get<T>")]
    [InlineData("users/list-all")]
    [InlineData("class")]
    [InlineData("1st")]
    [InlineData("''")]
    [InlineData("'#'")]
    [InlineData("ToString")]
    [InlineData("Dispose")]
    [InlineData("With")]
    [InlineData("Options")]
    [InlineData("Test")]
    [InlineData("TestClient")]
    [InlineData("Authorize")]
    public void An_operation_may_be_called(string id)
    {
        Lowered.Paths(
            $"/a:\n  get: {{ operationId: {id}, responses: {{ '204': {{ description: Done. }} }} }}".Replace(
                "operationId: get#thing",
                "operationId: 'get#thing'",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Ids_that_differ_in_case_alone()
    {
        var run = Lowered.Paths(
            """
            /a:
              get: { operationId: getOAuth, responses: { '204': { description: Done. } } }
              put: { operationId: getOauth, responses: { '204': { description: Done. } } }
            """
        );

        Assert.Contains("Operations/GetOAuth.g.cs", run.Sources.Keys);
        Assert.Contains("Operations/GetOauth2.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Ids_absent_or_used_twice()
    {
        var file = Lowered.PathsFile(
            """
            /a/{id}/b:
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              get: { responses: { '204': { description: Done. } } }
            /c:
              get: { operationId: same, responses: { '204': { description: Done. } } }
              put: { operationId: same, responses: { '204': { description: Done. } } }
            """
        );
        var run = GeneratorRun.Of(file);

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("Operations/GetAByIdB.g.cs", run.Sources.Keys);
        Assert.Contains("Operations/Same.g.cs", run.Sources.Keys);
        Assert.Contains("Operations/Same2.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("IncludeTags", "one", "GetA", "A")]
    [InlineData("ExcludeTags", "one", "GetB", "B")]
    [InlineData("IncludePaths", "/a/*", "GetA", "A")]
    [InlineData("IncludePaths", "/b", "GetB", "B")]
    [InlineData("IncludePaths", "/**", "GetA GetB", "A B Inner")]
    public void Filters_keep_what_is_reachable(string metadata, string value, string operations, string models)
    {
        var file = Lowered.PathsFile(
            """
            /a/x:
              get: { operationId: getA, tags: [one], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }
            /b:
              get: { operationId: getB, tags: [two], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } }
            """,
            """
            components:
              schemas:
                A: { type: object, properties: { a: { type: string } } }
                B: { type: object, properties: { b: { $ref: '#/components/schemas/Inner' } } }
                Inner: { type: object, properties: { c: { type: string } } }
                Never: { type: object, properties: { d: { type: string } } }

            """
        );
        var run = Lowered.Sound(file.With(metadata, value));

        Assert.Equal(operations.Split(' '), Names(run, "Operations/"));
        Assert.Subset(
            Names(run, "Models/").ToHashSet(StringComparer.Ordinal),
            models.Split(' ').ToHashSet(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("Models/Never.g.cs", run.Sources.Keys);
    }

    private static IEnumerable<string> Names(GeneratorRun run, string folder) =>
        run
            .Sources.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => name[folder.Length..^".g.cs".Length])
            .Order(StringComparer.Ordinal);
}
