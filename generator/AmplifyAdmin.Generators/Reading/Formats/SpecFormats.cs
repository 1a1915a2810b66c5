using System;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Tells JSON from YAML by the file's name and the text's first character.</summary>
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

        // JSON is YAML to the eye, but is read many times faster as what it is; a flow mapping only looks like it.
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

/// <summary>How a document is written.</summary>
internal enum SpecFormat
{
    Json,
    Yaml,

    /// <summary>JSON if it can be read as such, else YAML.</summary>
    JsonOrYaml,
}
