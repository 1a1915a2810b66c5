using System.Runtime.InteropServices;
using Package.Tests.Harness;

namespace Package.Tests;

public sealed class NativeAotTests(PackageFeed feed)
{
    private const string Program = """"
        using System.Net;
        using System.Text;
        using System.Text.Json;
        using AmplifyAdmin;
        using AmplifyAdmin.Runtime;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Amplify:BaseAddress", "https://service.example/prod"),
                new("Amplify:Timeout", "00:00:30"),
                new("Amplify:Headers:X-Team", "orders"),
            ])
            .Build();
        var services = new ServiceCollection();
        services
            .AddAmplifyAdminClient("eu", configuration.GetSection("Amplify"))
            .ConfigurePrimaryHttpMessageHandler(() => new Service());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredKeyedService<IAmplifyAdminClient>("eu");
        Console.WriteLine(JsonSerializer.IsReflectionEnabledByDefault ? "reflection" : "no reflection");

        var body = new CreateBackendReqObj { AppId = "d1", AppName = "orders", BackendEnvironmentName = "staging" };
        var json = JsonSerializer.Serialize(body, AmplifyAdminJsonContext.Default.CreateBackendReqObj);
        var again = JsonSerializer.Deserialize(json, AmplifyAdminJsonContext.Default.CreateBackendReqObj);
        Console.WriteLine(body.Equals(again) ? "round trip" : "lost: " + json);
        try
        {
            await client.GetBackendAsync("d1", new GetBackendReqObj());
        }
        catch (NotFoundException exception)
        {
            Console.WriteLine($"{(int)exception.Status}: {exception.Error.ResourceType}");
        }

        internal sealed class Service : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(request.Headers.Contains("X-Team") ? HttpStatusCode.NotFound : HttpStatusCode.OK)
                {
                    RequestMessage = request,
                    Content = new StringContent("""{"message":"none","resourceType":"backend"}""", Encoding.UTF8, "application/json"),
                });
        }
        """";

    private const string Server = """
        using AmplifyAdmin.Runtime;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Petstore;

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IPetstoreHandler, Handler>();
        await using var app = builder.Build();
        app.MapPetstore("/v1");
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/v1") };
        var client = new PetstoreClient(http);
        Console.WriteLine((await client.GetPetAsync("rex")).Name);
        Console.WriteLine((int)(await http.GetAsync("/v1/nowhere")).StatusCode);
        try
        {
            await client.GetPetAsync("bug");
        }
        catch (ApiException exception)
        {
            Console.WriteLine((int)exception.Status);
        }

        internal sealed class Handler : IPetstoreHandler
        {
            public Task<Pet> GetPetAsync(string name, CancellationToken cancellationToken) =>
                name == "bug" ? throw new InvalidOperationException() : Task.FromResult(new Pet { Name = name });
        }
        """;

    [Fact]
    public async Task The_client_and_its_registration_work_compiled_ahead_of_time()
    {
        Assert.SkipUnless(HasLinker(), "Native AOT needs clang or gcc.");
        var project = feed.NewProject(
                "Aot",
                Projects.Bare(
                    "net10.0",
                    """<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />""",
                    "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>"
                )
            )
            .Write("Program.cs", Program);
        var rid = RuntimeInformation.RuntimeIdentifier;

        (await project.PublishAsync("-r", rid, "-o", "out")).AssertClean();

        var output = (await project.StartAsync(Path.Combine("out", "Aot"))).AssertSuccess().Output;
        Assert.Equal("no reflection\nround trip\n404: backend\n", output);
    }

    [Fact]
    public async Task A_server_works_compiled_ahead_of_time()
    {
        Assert.SkipUnless(HasLinker(), "Native AOT needs clang or gcc.");
        var project = feed.NewProject(
                "AotServer",
                Projects.Bare(
                    "net10.0",
                    """
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <PackageReference Include="AmplifyAdmin.Runtime.AspNetCore" Version="VERSION" />
                    <OpenApiSpec Include="petstore.yaml" Namespace="Petstore" ClientName="PetstoreClient" Emit="Client;Server" />
                    """,
                    "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>"
                )
            )
            .Write("petstore.yaml", Projects.Petstore)
            .Write("Program.cs", Server);

        (await project.PublishAsync("-r", RuntimeInformation.RuntimeIdentifier, "-o", "out")).AssertClean();

        var output = (await project.StartAsync(Path.Combine("out", "AotServer"))).AssertSuccess().Output;
        Assert.Equal("rex\n404\n500\n", output);
    }

    private static bool HasLinker() =>
        OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
