using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The types of a part, shared by the documents of a project and by a project that references it.</summary>
public sealed class SharedPartTests(PackageFeed feed)
{
    private const string Part =
        """<OpenApiSpec Include="../SharedFirst/people.yaml" Part="true" Namespace="Shared" />""";

    private const string Library = "<OutputType>Library</OutputType>";

    [Fact]
    public async Task A_value_passes_between_the_clients_of_two_documents_and_two_projects()
    {
        var first = feed.NewProject(
                "SharedFirst",
                Projects.Bare("net10.0", Document("Pets") + Document("Shops") + Part, Library)
            )
            .Write("Pets.yaml", Text("Pets"))
            .Write("Shops.yaml", Text("Shops"))
            .Write(
                "people.yaml",
                """
                Owner: { type: object, required: [name], properties: { name: { type: string }, kind: { $ref: '#/Kind' } } }
                Kind: { type: string, enum: [human, company], x-csharp-name: OwnerKind }
                """
            );
        var second = feed.NewProject(
                "SharedSecond",
                Projects.Bare(
                    "net10.0",
                    Document("Zoos") + Part + """<ProjectReference Include="../SharedFirst/SharedFirst.csproj" />"""
                )
            )
            .Write("Zoos.yaml", Text("Zoos"))
            .Write(
                "Program.cs",
                """
                using Shared;

                using var http = new HttpClient(new Echo()) { BaseAddress = new Uri("https://example.com/") };
                Owner owner = await new Pets.PetsClient(http).SendAsync(new Owner { Name = "Ada", Kind = OwnerKind.Human });
                owner = await new Shops.ShopsClient(http).SendAsync(owner);
                owner = await new Zoos.ZoosClient(http).SendAsync(owner);
                Console.WriteLine($"{owner.Name} {owner.Kind} {SharedJsonContext.Default.Owner.Type.Assembly.GetName().Name}");

                internal sealed class Echo : HttpMessageHandler
                {
                    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                        new() { Content = new StringContent(await request.Content!.ReadAsStringAsync(cancellationToken), null, "application/json") };
                }
                """
            );

        (await second.BuildAsync()).AssertClean();
        var result = (await second.RunAsync()).AssertSuccess();

        Assert.Contains("Ada human SharedFirst", result.Output, StringComparison.Ordinal);
        Assert.Contains("Shared/Models/Owner", first.Emitted);
        Assert.DoesNotContain("Pets/Models/Owner", first.Emitted);
        Assert.DoesNotContain(second.Emitted, hint => hint.EndsWith("Models/Owner", StringComparison.Ordinal));
    }

    private static string Document(string name) => $"""<OpenApiSpec Include="{name}.yaml" Namespace="{name}" />""";

    private static string Text(string name) =>
        $$"""
            openapi: 3.1.0
            info: { title: {{name}}, version: '1' }
            paths:
              /owners:
                post:
                  operationId: send
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '../SharedFirst/people.yaml#/Owner' } } } }
                  responses:
                    '200': { description: The same owner., content: { application/json: { schema: { $ref: '../SharedFirst/people.yaml#/Owner' } } } }
            """;
}
