using System.Diagnostics;
using Package.Tests.Harness;

namespace Package.Tests;

public sealed class EmulatorToolTests(PackageFeed feed)
{
    private const string Ready = "AmplifyAdmin.Emulator listening on ";

    [Fact]
    public async Task The_tool_installs_starts_and_answers()
    {
        var installed = await feed.InstallToolAsync("AmplifyAdmin.Emulator.Tool");
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(installed, "amplify-admin-emulator"), ["--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith(Ready, line, StringComparison.Ordinal);
            using var http = new HttpClient { BaseAddress = new Uri(line![Ready.Length..]) };
            using var response = await http.PostAsync(
                "/prod/s3Buckets",
                new StringContent("{}", null, "application/json"),
                TestContext.Current.CancellationToken
            );

            Assert.Equal(200, (int)response.StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
