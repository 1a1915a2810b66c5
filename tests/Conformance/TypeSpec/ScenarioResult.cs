namespace Conformance.TypeSpec;

/// <summary>How a scenario ended.</summary>
internal enum Outcome
{
    /// <summary>The mock server accepted the request and the result holds the response, typed.</summary>
    Passed,

    /// <summary>The text of an XML body goes through unchanged, both ways.</summary>
    XmlText,

    /// <summary>All values arrive, but in an untyped form where the document describes a type.</summary>
    Untyped,

    /// <summary>The call failed or a value was lost.</summary>
    Failed,

    /// <summary>OpenAPI cannot express the scenario.</summary>
    NotExpressible,
}

/// <summary>The result of a scenario for one version of OpenAPI.</summary>
/// <param name="Spec">The specification's folder.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Version">The version of OpenAPI.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Why it did not pass.</param>
internal sealed record ScenarioResult(string Spec, string Scenario, string Version, Outcome Outcome, string Reason);
