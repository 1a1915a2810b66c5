using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.Positions;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>Refuses what is not an OpenAPI document before it reaches a project.</summary>
internal static class DocumentCheck
{
    /// <summary>Throws when the generator could not read a text.</summary>
    /// <param name="path">The file that the text is for.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">The origin of the text.</param>
    public static void RequireOpenApi(string path, SourceText text, string source)
    {
        var name = Path.GetFileName(path);
        var result = SpecReader.Read(name, text, CancellationToken.None);
        if (result.Document is null)
        {
            var problems = DiagnosticReporter.Create(name, text, result.Problems).Select(DocumentChange.Line);
            throw new ToolException($"'{source}' is not an OpenAPI document.\n  " + string.Join("\n  ", problems));
        }
    }
}
