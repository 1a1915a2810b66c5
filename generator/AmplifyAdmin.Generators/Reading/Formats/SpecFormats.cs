using System;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Distinguishes JSON from YAML by the file's name and the text's first character.</summary>
internal static class SpecFormats
{
    /// <summary>The format of a text.</summary>
    public static SpecFormat Of(string path, string text)
    {
        if (EndsWith(path, ".json"))
        {
            return SpecFormat.Json;
        }

        if (!BeginsLikeJson(text))
        {
            return SpecFormat.Yaml;
        }

        // JSON is valid YAML, but is read many times faster as JSON. A flow mapping only looks like it.
        return EndsWith(path, ".yaml") || EndsWith(path, ".yml") ? SpecFormat.JsonOrYaml : SpecFormat.Json;
    }

    private static bool BeginsLikeJson(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                return character is '{' or '[';
            }
        }

        return false;
    }

    private static bool EndsWith(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The format of a document.</summary>
internal enum SpecFormat
{
    Json,
    Yaml,

    /// <summary>JSON if the text is valid JSON, otherwise YAML.</summary>
    JsonOrYaml,
}
