using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Wire;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Clients in a service collection.</summary>
public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Named_registrations_share_neither_options_nor_handlers()
    {
        var (east, west) = (new Sink(), new Sink());
        var services = new ServiceCollection();
        services
            .AddWireClient("east", options => options.BaseAddress = new Uri("http://east"))
            .ConfigurePrimaryHttpMessageHandler(() => east);
        services
            .AddWireClient("west", options => options.InHeader = "w")
            .ConfigureHttpClient(http => http.BaseAddress = new Uri("http://west"))
            .ConfigurePrimaryHttpMessageHandler(() => west);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IWireClient>("east").SecuredAsync(Token);
        await provider.GetRequiredKeyedService<IWireClient>("west").SecuredAsync(Token);

        Assert.Equal("east ", Assert.Single(east.Seen));
        Assert.Equal("west w", Assert.Single(west.Seen));
        Assert.Null(provider.GetService<IWireClient>());
    }

    [Fact]
    public async Task Two_collections_do_not_share_options()
    {
        void Configure(WireClientOptions options) => options.Headers["X-Count"] = options.Headers.Count.ToString();
        await using var first = new ServiceCollection().AddWireClient(Configure).Services.BuildServiceProvider();
        await using var second = new ServiceCollection().AddWireClient(Configure).Services.BuildServiceProvider();

        var options = first.GetRequiredService<IOptions<WireClientOptions>>().Value;

        Assert.NotSame(options, second.GetRequiredService<IOptions<WireClientOptions>>().Value);
        Assert.Equal("0", options.Headers["X-Count"]);
        Assert.NotNull(first.GetRequiredService<IWireClient>());
    }

    [Fact]
    public async Task Options_can_use_services_and_replace_the_address_of_the_HTTP_client()
    {
        var sink = new Sink();
        var services = new ServiceCollection().AddSingleton(new Uri("http://specific"));
        services
            .AddWireClient((provider, options) => options.BaseAddress = provider.GetRequiredService<Uri>())
            .ConfigureHttpClient(http => http.BaseAddress = new Uri("http://general"))
            .ConfigurePrimaryHttpMessageHandler(() => sink);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IWireClient>().SecuredAsync(Token);

        Assert.Equal("specific ", Assert.Single(sink.Seen));
    }

    [Fact]
    public async Task Configuration_sets_every_option_and_is_read_again_after_a_change()
    {
        var configuration = Configuration(
            ("Wire:BaseAddress", "https://api.example.com/v1"),
            ("Wire:Timeout", "00:00:05"),
            ("Wire:ValidateResponses", "true"),
            ("Wire:MaxResponseBytes", "1000"),
            ("Wire:Headers:X-Tenant", "a"),
            ("Wire:InHeader", "key"),
            ("Wire:Login:UserName", "u"),
            ("Wire:Login:Password", "p"),
            ("Wire:Token", "t")
        );
        var services = new ServiceCollection();
        services.AddWireClient("one", configuration.GetSection("Wire"));
        await using var provider = services.BuildServiceProvider();
        var monitor = provider.GetRequiredService<IOptionsMonitor<WireClientOptions>>();

        var options = monitor.Get("one");

        Assert.Equal(new Uri("https://api.example.com/v1"), options.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(5), options.Timeout);
        Assert.True(options is { ValidateResponses: true, ValidateRequests: true, MaxResponseBytes: 1000 });
        Assert.Equal("a", options.Headers["X-Tenant"]);
        Assert.Equal(("key", "u", "p"), (options.InHeader, options.Login!.UserName, options.Login.Password));
        Assert.Equal("t", await options.Token!(Token));

        configuration["Wire:Timeout"] = "00:00:09";
        configuration.Reload();
        Assert.Equal(TimeSpan.FromSeconds(9), monitor.Get("one").Timeout);
    }

    [Theory]
    [InlineData("Timeout", "-00:00:01", "Timeout must be positive")]
    [InlineData("Timeout", "soon", "Failed to convert the configuration value 'soon' at 'Timeout' to TimeSpan.")]
    [InlineData("BaseAddress", "/relative path", "BaseAddress")]
    [InlineData("MaxJsonDepth", "0", "MaxJsonDepth must be positive")]
    public async Task Invalid_options_fail_at_the_start_of_the_application(string key, string value, string message)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWireClient(Configuration((key, value)));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Token));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_belongs_to_one_client()
    {
        var services = new ServiceCollection();
        services.AddWireClient("a");
        services.AddWireClient("a", options => options.InHeader = "second");

        var exception = Assert.Throws<InvalidOperationException>(() =>
            ByTag.ZooClientServiceCollectionExtensions.AddZooClient(services, "a")
        );

        Assert.Contains("'a' is registered for Wire.IWireClient", exception.Message, StringComparison.Ordinal);
        Assert.Single(services, service => service.ServiceType == typeof(IWireClient));
    }

    [Fact]
    public void Groups_are_services_too()
    {
        var services = new ServiceCollection();
        ByTag.ZooClientServiceCollectionExtensions.AddZooClient(services);
        ByTag.ZooClientServiceCollectionExtensions.AddZooClient(services, "b");
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ByTag.IPetCareClient>());
        Assert.NotNull(provider.GetRequiredKeyedService<ByTag.IPetCareClient>("b"));
    }

    [Fact]
    public async Task Retries_of_the_standard_resilience_handler_are_counted()
    {
        var reports = new List<AmplifyAdmin.Runtime.ApiCallReport>();
        var sink = new Sink(HttpStatusCode.ServiceUnavailable);
        var services = new ServiceCollection();
        services
            .AddWireClient(options =>
            {
                options.BaseAddress = new Uri("http://a");
                options.CallEnded = reports.Add;
            })
            .ConfigurePrimaryHttpMessageHandler(() => sink)
            .AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<AmplifyAdmin.Runtime.ApiException>(() =>
            provider.GetRequiredService<IWireClient>().SecuredAsync(Token)
        );

        Assert.Equal(4, sink.Seen.Count);
        Assert.Equal(4, Assert.Single(reports).Attempts);
    }

    [Fact]
    public async Task Attempts_that_nothing_counts_are_unknown()
    {
        var reports = new List<AmplifyAdmin.Runtime.ApiCallReport>();
        var client = new WireClient(
            new HttpClient(new Sink()) { BaseAddress = new Uri("http://a") },
            new WireClientOptions { CallEnded = reports.Add }
        );

        await client.SecuredAsync(Token);

        Assert.Null(Assert.Single(reports).Attempts);
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.ToDictionary(value => value.Key, value => (string?)value.Value))
            .Build();

    private sealed class Sink(HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var key = request.Headers.TryGetValues("X-Key", out var values) ? values.Single() : "";
            Seen.Add($"{request.RequestUri!.Host} {key}");
            return Task.FromResult(new HttpResponseMessage(status));
        }
    }
}
