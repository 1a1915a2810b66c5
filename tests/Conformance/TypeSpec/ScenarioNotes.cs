namespace Conformance.TypeSpec;

/// <summary>Reasons by scenario, from a file with a scenario and its reason on each line.</summary>
internal static class ScenarioNotes
{
    /// <summary>Reads a file that is embedded in this assembly.</summary>
    public static Dictionary<string, string> Read(string file)
    {
        using var stream = typeof(ScenarioNotes).Assembly.GetManifestResourceStream("Conformance.TypeSpec." + file)!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Trim());
    }
}
