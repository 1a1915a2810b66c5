using System;
using System.Linq;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Emulator.Tests.Browser;
using Xunit;

namespace Emulator.Tests;

/// <summary>The page as a browser shows it.</summary>
public sealed class BrowserTests
{
    private const string Reference = "document.getElementById('reference').contentDocument";

    [Fact]
    public async Task The_page_shows_the_reference_and_follows_what_is_tried_out()
    {
        var program = Chromium.Find();
        Assert.SkipWhen(program is null, "Chromium is not on this machine.");
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );
        await using var browser = await Chromium.StartAsync(program!);
        await using var page = await BrowserPage.OpenAsync(browser.Debugger, emulator.BaseAddress);
        await page.UntilAsync("document.getElementById('apps').innerText.includes('None yet')");

        // Another client's doing appears.
        await emulator.Api().CreateAsync("<b>dev</b>");
        await page.UntilAsync("document.getElementById('apps').innerText.includes('<b>dev</b>')");
        await page.UntilAsync("document.getElementById('jobs').innerText.includes('COMPLETED')");

        // The reference is there, and what is sent from it appears as well.
        await page.UntilAsync($"{Reference}.body.textContent.includes('Create a backend')");
        await page.UntilAsync($"({Reference}.location.hash = '#tag/backend/POST/backend') !== ''");
        await page.UntilAsync(Click("Test Request"));
        await page.UntilAsync(Click("Send Request"));
        await page.UntilAsync("document.querySelectorAll('#apps article').length === 2");

        Assert.All(
            page.Requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)),
            url =>
                Assert.StartsWith(
                    emulator.BaseAddress.ToString(),
                    url.Replace("blob:", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(page.Requests, url => url.EndsWith("/reference/amplify-admin.yaml", StringComparison.Ordinal));
        Assert.Empty(page.Errors);
    }

    private static string Click(string label) =>
        $$"""
            (() => {
              const button = [...{{Reference}}.querySelectorAll('button')].find((one) => one.textContent.includes('{{label}}'));
              button?.click();
              return button !== undefined;
            })()
            """;
}
