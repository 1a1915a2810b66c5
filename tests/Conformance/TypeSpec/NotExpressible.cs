using System.Reflection;

namespace Conformance.TypeSpec;

/// <summary>The scenarios that an OpenAPI document cannot express.</summary>
internal static class NotExpressible
{
    private static readonly Dictionary<string, string> Reasons = Read();

    /// <summary>The result, unless it failed and OpenAPI cannot express the scenario.</summary>
    public static ScenarioResult Or(ScenarioResult result) =>
        result.Outcome != Outcome.Passed && Reasons.TryGetValue(result.Scenario, out var reason)
            ? result with
            {
                Outcome = Outcome.NotExpressible,
                Reason = reason,
            }
            : result;

    private static Dictionary<string, string> Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Conformance.TypeSpec.NotExpressible.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Trim());
    }
}
