using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Lowering.Constraints;

/// <summary>A document whose only schema, <c>Thing</c>, has a required member <c>a</c>, with validators.</summary>
internal static class Checked
{
    /// <summary>The model of the schema, which compiles and has no warnings.</summary>
    /// <param name="schema">The schema of the member, in YAML on one line.</param>
    public static string Model(string schema)
    {
        var run = Run(schema);
        Assert.DoesNotContain(run.Diagnostics, one => one.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(run.CompilerMessages());
        return run.Sources["Models/Thing.g.cs"];
    }

    /// <summary>A run of the generator.</summary>
    public static GeneratorRun Run(string schema) =>
        GeneratorRun.Of(
            SpecFile
                .Schemas($"Thing:\n  type: object\n  required: [a]\n  properties:\n    a: {{ {schema} }}")
                .With("Emit", "Models;Validators")
        );
}
