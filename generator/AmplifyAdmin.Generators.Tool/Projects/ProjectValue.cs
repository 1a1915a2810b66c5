using System.Text;

namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>Text as the value of an attribute in a project file.</summary>
internal static class ProjectValue
{
    // What MSBuild would otherwise expand, split or look up in the file system.
    private const string Special = "%$@;*";

    /// <summary>The text, escaped for MSBuild and for XML.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            result.Append(
                character switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ when Special.Contains(character, StringComparison.Ordinal) || char.IsControl(character) =>
                        $"%{(int)character:X2}",
                    _ => character.ToString(),
                }
            );
        }

        return result.ToString();
    }
}
