using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The options that choose and group operations, all in one project.</summary>
public sealed class SelectionOptionTests(PackageFeed feed)
{
    private static readonly (string Name, string Metadata)[] Items =
    [
        ("ByTag", """GroupBy="Tag" IncludeTags="pets;orders" """),
        ("ByPrefix", """GroupBy="OperationIdPrefix" ExcludeTags="admin;none" """),
        (
            "ByPath",
            """ClientName="PathsClient" IncludePaths="/pets;/none/**" ExcludeDeprecated="true" Emit="Client;Fake" """
        ),
        ("ById", """IncludeOperations="*_list;admin_ping" ExcludeOperations="orders_*" EnumStyle="Closed" """),
    ];

    [Fact]
    [Trait("Option", "GroupBy")]
    [Trait("Option", "IncludeTags")]
    [Trait("Option", "ExcludeTags")]
    [Trait("Option", "IncludePaths")]
    [Trait("Option", "IncludeOperations")]
    [Trait("Option", "ExcludeOperations")]
    [Trait("Option", "ExcludeDeprecated")]
    [Trait("Option", "ClientName")]
    [Trait("Option", "Namespace")]
    [Trait("Option", "Emit")]
    public async Task Operations_are_chosen_and_grouped()
    {
        var items = Items.Select(item =>
            $"""<OpenApiSpec Include="{item.Name}.yaml" Namespace="{item.Name}" {item.Metadata}/>"""
        );
        var project = feed.NewProject("Selections", Projects.Bare("net10.0", string.Concat(items)))
            .Write(
                "Program.cs",
                """
                static Task Use(ByTag.ByTagClient tag, ByPrefix.ByPrefixClient prefix, PathUser path, ById.IByIdClient id) =>
                    Task.WhenAll(
                        tag.Pets.PetsListAsync(), tag.Orders.OrdersListAsync(),
                        prefix.Pets.ListAsync(), prefix.Pets.AddAsync(), prefix.Orders.ListAsync(),
                        path.Client.PetsListAsync(),
                        id.PetsListAsync(), id.AdminPingAsync());

                Console.WriteLine((await new ByPath.PathsFake().PetsListAsync()).Name);
                _ = (Delegate)Use;

                internal sealed record PathUser(ByPath.IPathsClient Client);
                """
            );
        foreach (var (name, _) in Items)
        {
            project.Write($"{name}.yaml", Document(name));
        }

        (await project.BuildAsync()).AssertClean();
        var result = (await project.RunAsync()).AssertSuccess();

        Assert.Contains("Rex", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "ById/Operations/AdminPing",
                "ById/Operations/PetsList",
                "ByPath/Operations/PetsList",
                "ByPrefix/Operations/OrdersList",
                "ByPrefix/Operations/PetsAdd",
                "ByPrefix/Operations/PetsList",
                "ByTag/Operations/OrdersList",
                "ByTag/Operations/PetsAdd",
                "ByTag/Operations/PetsList",
            ],
            project.Emitted.Where(hint => hint.Contains("/Operations/", StringComparison.Ordinal))
        );
    }

    private static string Document(string name) =>
        $$"""
            openapi: 3.1.0
            info: { title: {{name}}, version: '1' }
            paths:
              /pets:
                get:
                  operationId: pets_list
                  tags: [pets]
                  responses:
                    '200':
                      description: A pet.
                      content:
                        application/json:
                          schema: { type: object, required: [name], properties: { name: { type: string, example: Rex } } }
                post:
                  operationId: pets_add
                  tags: [pets]
                  {{(name == "ByPath" ? "deprecated: true" : "summary: Adds a pet.")}}
                  responses: { '204': { description: Done. } }
              /orders:
                get:
                  operationId: orders_list
                  tags: [orders]
                  responses: { '204': { description: Done. } }
              /admin/ping:
                get:
                  operationId: admin_ping
                  tags: [admin]
                  responses: { '204': { description: Done. } }
            """;
}
