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
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services
            .AddAmplifyAdminClient()
            .ConfigureHttpClient(http => http.BaseAddress = new Uri("https://service.example/prod"))
            .ConfigurePrimaryHttpMessageHandler(() => new Service());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IAmplifyAdminClient>();

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
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound)
                {
                    RequestMessage = request,
                    Content = new StringContent("""{"message":"none","resourceType":"backend"}""", Encoding.UTF8, "application/json"),
                });
        }
        """";

    [Fact]
    public async Task The_client_works_compiled_ahead_of_time()
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
        Assert.Equal("round trip\n404: backend\n", output);
    }

    private static bool HasLinker() =>
        OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
