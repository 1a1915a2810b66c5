using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Documentation;

/// <summary>Divides a description into the parts of a doc comment.</summary>
internal static class DocumentationText
{
    // An editor's tooltip shows no more, and a hundred kilobytes of prose would be emitted for every use.
    private const int MaximumLength = 4000;

    /// <param name="text">The description, of any number of paragraphs; null or empty when the document has none.</param>
    /// <param name="facts">Short lines on constraints and examples.</param>
    /// <param name="pointer">The described object.</param>
    /// <param name="deprecatedThing">What is deprecated ("member"), or null.</param>
    public static DocumentationModel Create(
        string? text,
        IEnumerable<string> facts,
        JsonPointer pointer,
        string? deprecatedThing
    )
    {
        var paragraphs = Paragraphs(Limited(text ?? ""));
        return new DocumentationModel(
            paragraphs.Count > 0 ? paragraphs[0] : "",
            paragraphs.Count > 1 ? paragraphs.Skip(1).ToEquatableArray() : [],
            facts.ToEquatableArray(),
            pointer.ToString(),
            deprecatedThing is null ? null : $"The document marks this {deprecatedThing} as deprecated."
        );
    }

    private static List<string> Paragraphs(string text)
    {
        if (text.IndexOf('\n') < 0)
        {
            var paragraph = text.Trim();
            return paragraph.Length > 0 ? [paragraph] : [];
        }

        // A blank line ends a paragraph, unless it is in a code block.
        var paragraphs = new List<string>();
        var lines = new List<string>();
        var isCode = false;
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isCode || line.Trim().Length > 0)
            {
                lines.Add(line);
                continue;
            }

            Add(paragraphs, lines);
        }

        Add(paragraphs, lines);
        return paragraphs;
    }

    private static void Add(List<string> paragraphs, List<string> lines)
    {
        if (string.Join("\n", lines).Trim() is { Length: > 0 } paragraph)
        {
            paragraphs.Add(paragraph);
        }

        lines.Clear();
    }

    private static string Limited(string text) =>
        text.Length <= MaximumLength ? text : text.Substring(0, MaximumLength) + "…";
}
