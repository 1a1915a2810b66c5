using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Divides a description into the parts of a doc comment.</summary>
internal static class DocumentationText
{
    // An editor's tooltip shows no more, and a hundred kilobytes of prose would be emitted for every use.
    private const int MaximumLength = 4000;

    private static readonly string[] ParagraphEnd = ["\n\n"];

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

        return text.Replace("\r\n", "\n")
            .Split(ParagraphEnd, StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => paragraph.Trim())
            .Where(paragraph => paragraph.Length > 0)
            .ToList();
    }

    private static string Limited(string text) =>
        text.Length <= MaximumLength ? text : text.Substring(0, MaximumLength) + "…";
}
