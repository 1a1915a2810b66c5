using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Emulator.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Emulator.Tests;

/// <summary>A page of another site in a browser on the machine of the person who runs the emulator.</summary>
public sealed class BrowserSafetyTests
{
    private const string Create = """'{"appId":"evil","appName":"n","backendEnvironmentName":"dev"}'""";

    [Theory]
    [InlineData("evil.test", "emulator's address", true)]
    [InlineData("evil.test", "a name that points here", true)]
    [InlineData("localhost", "emulator's address", false)]
    public async Task A_page_of_another_site_can_neither_read_nor_change(string site, string target, bool refused)
    {
        var program = Chromium.Find();
        Assert.SkipWhen(program is null, "Chromium is not on this machine.");
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );
        await using var website = await StartWebsiteAsync();
        await using var browser = await Chromium.StartAsync(program!);
        var port = new Uri(website.Urls.First()).Port;
        await using var page = await BrowserPage.OpenAsync(browser.Debugger, new Uri($"http://{site}:{port}/"));
        await page.UntilAsync("document.title === 'Other site'");
        var address = target.StartsWith("emulator", StringComparison.Ordinal)
            ? emulator.BaseAddress.ToString()
            : $"http://rebound.test:{emulator.BaseAddress.Port}/";

        // The first two are sent without a preflight request; the third only after one was answered.
        var simple = await page.EvaluateAsync(
            Fetch(address + "backend", $"method: 'POST', body: new Blob([{Create}])")
        );
        var opaque = await page.EvaluateAsync(
            Fetch(address + "backend", $"method: 'POST', mode: 'no-cors', body: new Blob([{Create}])")
        );
        var changed = await page.EvaluateAsync(
            Fetch(
                address + "backend",
                $"method: 'POST', headers: {{ 'content-type': 'application/json' }}, body: {Create}"
            )
        );
        var read = await page.EvaluateAsync(Fetch(address + "state.json", ""));
        using var http = emulator.CreateClient();
        var state = await http.GetStringAsync("/state.json", TestContext.Current.CancellationToken);

        Assert.Equal(refused, !state.Contains("evil", StringComparison.Ordinal));
        Assert.Equal(refused ? "failed" : "read", read);
        Assert.Equal(refused ? "failed" : "read", changed);
        Assert.Equal(refused ? "failed" : "refused", simple);
        Assert.Equal("failed", opaque);
    }

    [Fact]
    public async Task A_name_that_points_here_opens_no_page()
    {
        var program = Chromium.Find();
        Assert.SkipWhen(program is null, "Chromium is not on this machine.");
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );
        await using var browser = await Chromium.StartAsync(program!);

        // After the rebinding the page and the emulator have one origin, so that only the host name tells them apart.
        await using var page = await BrowserPage.OpenAsync(
            browser.Debugger,
            new Uri($"http://rebound.test:{emulator.BaseAddress.Port}/")
        );
        await page.UntilAsync("document.body !== null && document.body.innerText.includes('rebound.test')");

        Assert.Equal("refused", await page.EvaluateAsync(Fetch("/state.json", "")));
    }

    private static string Fetch(string address, string options) =>
        $$"""
            fetch('{{address}}', { {{options}} }).then((response) => (response.ok ? 'read' : 'refused'), () => 'failed')
            """;

    private static async Task<WebApplication> StartWebsiteAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<!doctype html><title>Other site</title>");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
