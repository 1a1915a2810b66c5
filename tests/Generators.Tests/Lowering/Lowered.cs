using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Lowering;

/// <summary>Runs the generator on a small document whose code must compile.</summary>
internal static class Lowered
{
    /// <summary>A document of schemas, OpenAPI 3.1.</summary>
    public static GeneratorRun Schemas(string schemas, string version = "3.1.0") =>
        Sound(SpecFile.Schemas(schemas, version));

    /// <summary>A document of paths.</summary>
    public static GeneratorRun Paths(string paths, string rest = "") => Sound(PathsFile(paths, rest));

    public static SpecFile PathsFile(string paths, string rest = "") =>
        new SpecFile(
            "/spec/test.yaml",
            "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n"
                + string.Concat(paths.Trim('\n').Split('\n').Select(line => "  " + line + "\n"))
                + rest
        ).With("Namespace", "Test");

    /// <summary>A run whose code compiles without a message, and without an error in the document.</summary>
    public static GeneratorRun Sound(params SpecFile[] files)
    {
        var run = Compiled(files);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return run;
    }

    /// <summary>A run whose code compiles without a message, whatever the generator reports: tests treat warnings as errors.</summary>
    public static GeneratorRun Compiled(params SpecFile[] files)
    {
        var run = GeneratorRun.Of(files);
        Assert.Empty(run.CompilerMessages());
        return run;
    }

    /// <summary>The only warning of a run.</summary>
    public static Diagnostic Warning(this GeneratorRun run) =>
        Assert.Single(run.Diagnostics, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning);

    /// <summary>The text of the client's interface.</summary>
    public static string Client(this GeneratorRun run) => run.Sources["Client/ITestClient.g.cs"];

    /// <summary>The text of a model.</summary>
    public static string Model(this GeneratorRun run, string name) => run.Sources[$"Models/{name}.g.cs"];

    /// <summary>The declaration of a property: from <c>public</c> to the brace.</summary>
    public static string Property(this GeneratorRun run, string model, string property)
    {
        var line = run.Model(model)
            .Split('\n')
            .Single(line =>
                line.TrimStart().StartsWith("public ", StringComparison.Ordinal)
                && line.Contains($" {property} {{", StringComparison.Ordinal)
            )
            .Trim();
        return line["public ".Length..line.IndexOf($" {property} {{", StringComparison.Ordinal)];
    }

    public static void HasNoModel(this GeneratorRun run, string name) =>
        Assert.DoesNotContain($"Models/{name}.g.cs", run.Sources.Keys);
}
