using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;
using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Naming;

/// <summary>The names of types that exist once per document are reserved: a schema of that name gets another one.</summary>
public sealed class ApiNamesTests
{
    [Fact]
    public void Every_type_name_is_reserved()
    {
        var names = ApiNaming.Of("PetstoreClient");
        var types = typeof(ApiNames)
            .GetProperties()
            .Where(property =>
                property.PropertyType == typeof(Identifier)
                && !property.Name.EndsWith("Method", StringComparison.Ordinal)
            )
            .Select(property => ((Identifier)property.GetValue(names)!).Text);

        Assert.Equal(names.Reserved.Order(), types.Order());
        Assert.Contains("PetstoreServers", names.Reserved);
    }

    [Fact]
    public void Schemas_with_the_names_of_emitted_types_compile()
    {
        var names = ApiNaming.Of("TestClient").Reserved.Concat(["GetPetEndpoint", "GetPetOperation"]).ToList();
        var schemas = names.Select(name =>
            $"    {name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n"
        );
        var members = names.Select(name => $"        p{name}: {{ $ref: '#/components/schemas/{name}' }}\n");
        var run = GeneratorRun.Of(
            Lowered
                .PathsFile(
                    """
                    /pets:
                      get:
                        operationId: getPet
                        responses:
                          '200': { description: Found., content: { application/json: { schema: { $ref: '#/components/schemas/All' } } } }
                    """,
                    "servers: [{ url: 'https://example.com' }]\ncomponents:\n  schemas:\n"
                        + string.Concat(schemas)
                        + "    All:\n      type: object\n      properties:\n"
                        + string.Concat(members)
                )
                .With("ClientName", "TestClient")
        );

        Assert.Empty(run.CompilerMessages());
        Assert.All(
            names,
            name => Assert.Contains($" P{name} {{ get; init; }}", run.Model("All"), StringComparison.Ordinal)
        );
    }
}
