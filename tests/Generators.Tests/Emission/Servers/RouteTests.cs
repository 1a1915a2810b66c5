using Generators.Tests.Harness;
using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Servers;

/// <summary>Paths of a document as ASP.NET Core's routing takes them.</summary>
public sealed class RouteTests
{
    [Theory]
    [InlineData("/a/{id}", "/a/{id}")]
    [InlineData("/a/{id}.json", "/a/{id}.json")]
    [InlineData("/a/{id}{other}", "/a/{id}")]
    [InlineData("/a/{id}?fixed=1", "/a/{id}")]
    [InlineData("/a%20b/{id}", "/a b/{id}")]
    [InlineData("/a/{user id}", "/a/{p0}")]
    public void A_path_becomes_a_route(string path, string route)
    {
        var names = path.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]);
        var parameters = string.Join(
            ", ",
            names.Select(name => $"{{ name: '{name}', in: path, required: true, schema: {{ type: string }} }}")
        );
        var run = GeneratorRun.Of(
            ServerReferences.All,
            Lowered
                .PathsFile(
                    $$"""
                    '{{path}}':
                      get:
                        operationId: read
                        parameters: [ {{parameters}} ]
                        responses: { "204": { description: Done. } }
                    """
                )
                .With("Emit", "Models;Server")
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains($"\"{route}\"", run.Sources["Operations/Read.g.cs"], StringComparison.Ordinal);
    }
}
