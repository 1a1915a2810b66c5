using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests see what ran.</summary>
internal static class TrackingNames
{
    public const string Inputs = "OpenApi.Inputs";
    public const string DocumentInputs = "OpenApi.DocumentInputs";
    public const string Project = "OpenApi.Project";
    public const string Documents = "OpenApi.Documents";
    public const string Parts = "OpenApi.Parts";
    public const string RepeatedParts = "OpenApi.RepeatedParts";
    public const string Lowered = "OpenApi.Lowered";
    public const string Outlined = "OpenApi.Outlined";
    public const string Checked = "OpenApi.Checked";
    public const string Models = "OpenApi.Models";
    public const string Types = "OpenApi.Types";
    public const string Operations = "OpenApi.Operations";
    public const string Errors = "OpenApi.Errors";
    public const string JsonContexts = "OpenApi.JsonContexts";
    public const string Definitions = "OpenApi.Definitions";
    public const string Clients = "OpenApi.Clients";
    public const string Files = "OpenApi.Files";
    public const string Diagnostics = "OpenApi.Diagnostics";

    /// <summary>Every step, in the order of the pipeline.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Inputs,
        DocumentInputs,
        Project,
        Documents,
        Parts,
        RepeatedParts,
        Lowered,
        Outlined,
        Checked,
        Models,
        Types,
        Operations,
        Errors,
        JsonContexts,
        Definitions,
        Clients,
        Files,
        Diagnostics,
    ];
}
