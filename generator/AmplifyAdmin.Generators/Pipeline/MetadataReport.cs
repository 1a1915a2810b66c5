using System;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Reports metadata values that are not understood.</summary>
internal sealed class MetadataReport
{
    private readonly SpecInput input;
    private readonly List<DiagnosticRecord> diagnostics;

    public MetadataReport(SpecInput input, List<DiagnosticRecord> diagnostics)
    {
        this.input = input;
        this.diagnostics = diagnostics;
    }

    /// <summary>One of several values, whatever its case; the first when the text is empty or none of them.</summary>
    public string Choice(string name, string text, params string[] values)
    {
        if (text.Length == 0)
        {
            return values[0];
        }

        foreach (var value in values)
        {
            if (string.Equals(text, value, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Invalid(name, text, string.Join(", ", values));
        return values[0];
    }

    /// <summary>Says that a value is none.</summary>
    public void Invalid(string name, string text, string expected) =>
        diagnostics.Add(
            new DiagnosticRecord(
                OptionsDiagnostics.UnknownValue.Id,
                input.Path,
                JsonPointer.Root,
                false,
                [name, text, expected]
            )
        );
}
