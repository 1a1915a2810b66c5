namespace Benchmarks.Generator;

/// <summary>Kiota's command line, of the version that the tool manifest next to the benchmarks pins.</summary>
internal static class KiotaCommandLine
{
    private const string Version = "1.38.0";

    /// <summary>What its clients refer to, as the tool's package carries it.</summary>
    public static string References { get; } =
        Path.Combine(Packages, "microsoft.openapi.kiota", Version, "tools", "net10.0", "any", "Microsoft.Kiota.*.dll");

    private static string Packages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // It would look for descriptions of public APIs otherwise.
    private static readonly Dictionary<string, string> Offline = new() { ["KIOTA_OFFLINE_ENABLED"] = "true" };

    /// <summary>Writes the client for a document into a folder.</summary>
    public static DotNetRun Generate(BenchmarkDocument document, string folder) =>
        DotNet.Start(
            NSwagCommandLine.Folder,
            Offline,
            [
                "kiota",
                "generate",
                "-l",
                "csharp",
                "-d",
                document.Path,
                "-o",
                folder,
                "-c",
                "MeasuredClient",
                "-n",
                "Measured",
            ]
        );
}
