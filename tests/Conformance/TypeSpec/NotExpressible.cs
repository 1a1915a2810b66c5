namespace Conformance.TypeSpec;

/// <summary>The scenarios that an OpenAPI document cannot express.</summary>
internal static class NotExpressible
{
    private static readonly Dictionary<string, string> Reasons = ScenarioNotes.Read("NotExpressible.txt");

    /// <summary>The result, unless it failed and OpenAPI cannot express the scenario.</summary>
    public static ScenarioResult Or(ScenarioResult result) =>
        result.Outcome != Outcome.Passed && Reasons.TryGetValue(result.Scenario, out var reason)
            ? result with
            {
                Outcome = Outcome.NotExpressible,
                Reason = reason,
            }
            : result;
}
