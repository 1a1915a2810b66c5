using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>Runs TypeSpec's scenario suite against its mock server with emitted clients.</summary>
internal static class TypeSpecRun
{
    /// <summary>The versions of OpenAPI.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["3.1.0", "3.0.0"];

    /// <summary>Runs the suite and writes its report.</summary>
    /// <param name="only">The start of the names of the specifications to run; empty for all.</param>
    public static async Task<int> Run(string only)
    {
        var port = FreePort();
        NodePackages.Prepare(port);
        using var mock = NodePackages.StartMockServer(port);
        try
        {
            var server = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
            await Ready(server);
            var results = new List<ScenarioResult>();
            foreach (var folder in Specs().Where(spec => spec.StartsWith(only, StringComparison.Ordinal)))
            {
                foreach (var version in Versions)
                {
                    results.AddRange(await Run(folder, version, server));
                }
            }

            var report = new Report(results);
            report.Print();
            if (only.Length == 0)
            {
                report.Save();
            }

            return results.Any(result => result.Outcome is Outcome.Failed or Outcome.Untyped) ? 1 : 0;
        }
        finally
        {
            mock.Kill();
        }
    }

    /// <summary>The folder of the compiled specifications.</summary>
    public static string SpecsFolder => Path.Combine(NodePackages.Folder, "specs");

    /// <summary>The folders of the specifications.</summary>
    public static IEnumerable<string> Specs() =>
        Directory
            .EnumerateFiles(SpecsFolder, "scenarios.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SpecsFolder, Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal);

    private static async Task<List<ScenarioResult>> Run(string spec, string version, Uri server)
    {
        var folder = Path.Combine(SpecsFolder, spec);
        var runners = new List<CallRunner>();
        var broken = new List<string>();
        var documents = Path.Combine(folder, version);
        foreach (
            var file in Directory.Exists(documents)
                ? Directory.GetFiles(documents).Order(StringComparer.Ordinal).ToList()
                : []
        )
        {
            if (EmittedClient.Load(file, out var problems, out _) is { } client)
            {
                runners.Add(new CallRunner(client, JsonNode.Parse(File.ReadAllText(file))!.AsObject(), server));
            }

            broken.AddRange(problems);
        }

        var results = new List<ScenarioResult>();
        foreach (var scenario in Scenario.Read(folder))
        {
            var (outcome, reason) = await Run(scenario, runners);
            reason = runners.Count == 0 && broken.Count > 0 ? broken[0] : reason;
            results.Add(NotExpressible.Or(new ScenarioResult(spec, scenario.Name, version, outcome, reason)));
        }

        Console.Error.WriteLine(
            $"{spec} {version}: {results.Count(result => result.Outcome == Outcome.Passed)} of {results.Count}"
        );
        return results;
    }

    // All calls of a scenario succeed, each through one of the documents of the specification.
    private static async Task<(Outcome, string)> Run(Scenario scenario, List<CallRunner> runners)
    {
        (Outcome Outcome, string Reason) worst = (Outcome.Passed, "");
        foreach (var call in scenario.Calls.Where(call => call.Request.Header("accept") != "wrongAccept"))
        {
            (Outcome Outcome, string Reason) best = (Outcome.Failed, "the document has no such operation");
            foreach (var runner in runners)
            {
                if (
                    await runner.Run(call) is { } result
                    && (
                        result.Outcome < best.Outcome
                        || best.Reason.StartsWith("the document", StringComparison.Ordinal)
                    )
                )
                {
                    best = result;
                }
            }

            worst = best.Outcome > worst.Outcome ? best : worst;
        }

        return worst;
    }

    /// <summary>Returns a port that is free.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Ready(Uri server)
    {
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 240; attempt++)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(server, "/.coverage"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }

        throw new TimeoutException("The mock server did not start within two minutes.");
    }
}
