namespace Conformance.Suite;

/// <summary>The cases that emitted code judges otherwise, and why.</summary>
internal static class KnownFailures
{
    /// <summary>Reasons by the name of the case.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(KnownFailures).Assembly.GetManifestResourceStream(
            "Conformance.Suite.KnownFailures.txt"
        )!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | "))
            .ToDictionary(columns => columns[0], columns => columns[1]);
    }
}
