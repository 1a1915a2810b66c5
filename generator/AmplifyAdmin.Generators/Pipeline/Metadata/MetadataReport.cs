using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

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

    /// <summary>Reports metadata names of the project that look like a misspelling of a known name.</summary>
    public void Names(ProjectFacts project)
    {
        // The names are those of all items of the project file, so they are reported once.
        if (project.Documents.Count == 0 || !project.Documents[0].IsOf(input))
        {
            return;
        }

        var known = new List<string>();
        SpecMetadata.Read(name =>
        {
            known.Add(name);
            return "";
        });
        foreach (var name in new HashSet<string>(project.MetadataNames.Split(','), StringComparer.OrdinalIgnoreCase))
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase) && Spelling.Nearest(name, known) is { } meant)
            {
                diagnostics.Add(
                    new DiagnosticRecord(
                        OptionsDiagnostics.MisspeltName.Id,
                        input.Path,
                        JsonPointer.Root,
                        false,
                        [name, meant]
                    )
                );
            }
        }
    }

    /// <summary>Reports an invalid value.</summary>
    public void Invalid(string name, string text, string expected) =>
        Report(OptionsDiagnostics.UnknownValue.Id, name, text, expected);

    /// <summary>Reports a type mapping that matches no schema.</summary>
    public void Unused(string mapping, string suggestion) =>
        Report(OptionsDiagnostics.UnusedMapping.Id, mapping, suggestion);

    /// <summary>Reports an option that has no effect.</summary>
    public void Ineffective(string explanation) => Report(OptionsDiagnostics.PartOption.Id, explanation);

    /// <summary>Reports a part that cannot be shared.</summary>
    public void Unshared(string explanation) => Report(OptionsDiagnostics.PartConflict.Id, explanation);

    /// <summary>Reports a file that was not passed to the compiler.</summary>
    public void Missing(string name, string path) => Report(OverlayDiagnostics.MissingFile.Id, name, path);

    private void Report(string id, params string[] arguments) =>
        diagnostics.Add(new DiagnosticRecord(id, input.Path, JsonPointer.Root, false, arguments.ToEquatableArray()));
}
