using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.TypeSpec;
using Generators.Tests.Harness;

namespace Conformance.Frameworks;

/// <summary>Calls servers whose frameworks write the document themselves through clients emitted for those documents.</summary>
internal sealed class FrameworkRun
{
    private static readonly string[] Frameworks =
    [
        "aspnetcore",
        "aspnetcore-controllers",
        "nswag",
        "nswag-controllers",
        "swashbuckle",
        "swashbuckle-allof",
        "swashbuckle-oneof",
        "hono",
        "hono-3.0",
    ];

    private static readonly NodeFolder NodeServer = new("Frameworks/Node");

    private static readonly (string Name, object Sample)[] Exchanges =
    [
        ("scalars", Samples.Scalars),
        ("nullables-empty", Samples.Empty),
        ("nullables-full", Samples.Full),
        ("collections", Samples.Collections),
        ("tree", Samples.Tree),
        ("page", Samples.Page),
        ("drawing", Samples.Drawing),
        ("shape", Samples.Shape),
    ];

    private readonly List<FrameworkFailure> failures = [];
    private readonly List<(string Framework, MemberType Member)> members = [];
    private readonly List<(string Framework, int Held, int All)> checks = [];

    /// <summary>Runs all frameworks and prints what differs.</summary>
    public static async Task<int> Run(string only)
    {
        var project = Path.Combine(Repository.Root, "tests", "Conformance", "Frameworks", "Server");
        using (var build = Process.Start("dotnet", ["build", "-c", "Release", "-v", "q", "--nologo", project]))
        {
            await build.WaitForExitAsync();
        }

        NodeServer.Install();
        var run = new FrameworkRun();
        foreach (var framework in Frameworks.Where(framework => framework.StartsWith(only, StringComparison.Ordinal)))
        {
            await run.Run(framework, Path.Combine(project, "bin", "Release", "net10.0", "FrameworkServer.dll"));
        }

        Console.WriteLine(run.Table());
        Console.WriteLine(string.Join('\n', run.failures));
        if (only.Length == 0)
        {
            ReadmeSection.Save("frameworks", run.Table());
        }

        return run.failures.Exists(failure => failure.Reason is null) ? 1 : 0;
    }

    private async Task Run(string framework, string server)
    {
        var port = FreePort();
        var isNode = framework.StartsWith("hono", StringComparison.Ordinal);
        var exchanges = isNode ? Node.NodeSamples.All : Exchanges;
        using var process = isNode
            ? NodeServer.Start(string.Create(CultureInfo.InvariantCulture, $"server.mjs {framework} {port}"))
            : Start(server, framework, port);
        try
        {
            var address = new Uri($"http://localhost:{port}");
            var path = await Document(framework, address);
            if (EmittedClient.Load(path, out var problems, out var warnings) is not { } client)
            {
                failures.Add(
                    new(framework, "", "", "the client does not compile: " + (problems.Count > 0 ? problems[0] : ""))
                );
                checks.Add((framework, 0, exchanges.Length * 2));
                return;
            }

            failures.AddRange(warnings.Select(warning => new FrameworkFailure(framework, "", "", warning)));
            var held = 0;
            var operations = DocumentOperation
                .Of(JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject())
                .ToList();
            foreach (var (name, sample) in exchanges)
            {
                held += await Exchange(framework, client, operations, address, name, sample);
            }

            checks.Add((framework, held, exchanges.Length * 2));
        }
        finally
        {
            process.Kill();
        }
    }

    // Reads a value, compares it, and sends it back for the server to compare.
    private async Task<int> Exchange(
        string framework,
        EmittedClient client,
        List<DocumentOperation> operations,
        Uri address,
        string name,
        object sample
    )
    {
        var held = 0;
        var direction = "GET";
        try
        {
            using var http = new HttpClient();
            var json = JsonNode.Parse(await http.GetStringAsync(new Uri(address, name)));
            var value = await Call(client, operations, address, "get", name, []);
            var difference = new JsonEquality(client.Json).Difference(json, value);
            members.AddRange(MemberType.Of(sample, value).Select(member => (framework, member)));
            held += difference is null ? 1 : 0;
            if (difference is not null)
            {
                failures.Add(new(framework, name, direction, difference));
            }

            direction = "POST";
            await Call(client, operations, address, "post", name, [value]);
            return held + 1;
        }
        catch (Exception exception)
        {
            var inner = exception is TargetInvocationException { InnerException: { } cause } ? cause : exception;
            var body = (inner as AmplifyAdmin.Runtime.ApiException)?.BodyExcerpt;
            failures.Add(new(framework, name, direction, $"{inner.GetType().Name}: {inner.Message} {body}"));
            return held;
        }
    }

    private static Process Start(string server, string framework, int port)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [server, framework, port.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<object?> Call(
        EmittedClient client,
        List<DocumentOperation> operations,
        Uri address,
        string method,
        string name,
        object?[] arguments
    )
    {
        var operation = operations.First(one => one.Method == method && one.Path == "/" + name);
        var emitted = client.Methods(operation).First();
        using var http = new HttpClient();
        var instance = client.Create(http, address, _ => null, emitted, validate: true);
        return await CallRunner.Result(
            emitted.Invoke(instance, [.. arguments, CancellationToken.None]),
            CancellationToken.None
        );
    }

    private static async Task<string> Document(string framework, Uri address)
    {
        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var text = await http.GetStringAsync(new Uri(address, "document.json"));
                var folder = Path.Combine(Repository.Root, "artifacts", "frameworks");
                Directory.CreateDirectory(folder);
                var path = Path.Combine(folder, framework + ".json");
                await File.WriteAllTextAsync(path, text);
                return path;
            }
            catch (HttpRequestException exception) when (attempt < 60 && exception.StatusCode is null)
            {
                await Task.Delay(500);
            }
        }
    }

    private string Table()
    {
        var text = new StringBuilder(
            "| Framework | Checks that hold | Justified failures | Members of the same type |\n|---|---|---|---|\n"
        );
        foreach (var (framework, held, all) in checks)
        {
            var own = members.Where(one => one.Framework == framework).Select(one => one.Member).Distinct().ToList();
            var justified = failures.Count(failure => failure.Framework == framework && failure.Reason is not null);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {framework} | {held} of {all} | {justified} | {own.Count(one => one.IsSame)} of {own.Count} |\n"
            );
        }

        text.Append("\n| Failure | Frameworks | Reason |\n|---|---|---|\n");
        foreach (var group in failures.GroupBy(failure => (failure.Direction, failure.Exchange, failure.Reason)))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key.Direction} {group.Key.Exchange} | {string.Join(", ", group.Select(one => one.Framework))} | {group.Key.Reason} |\n"
            );
        }

        text.Append("\n| Member | Server | Client | Frameworks |\n|---|---|---|---|\n");
        foreach (var group in members.Distinct().Where(one => !one.Member.IsSame).GroupBy(one => one.Member))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key.Member} | {group.Key.Server} | {group.Key.Client} | {string.Join(", ", group.Select(one => one.Framework))} |\n"
            );
        }

        return text.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
