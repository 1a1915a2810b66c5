using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Conformance;

/// <summary>Writes a JSON document as YAML in blocks: the same values, by other means than JSON's.</summary>
internal static class YamlForm
{
    /// <summary>The YAML text.</summary>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        var text = new StringBuilder();
        Write(text, document.RootElement, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value, int indent)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (var member in value.EnumerateObject())
                {
                    Line(text, indent).Append(Key(member.Name)).Append(':');
                    WriteNested(text, member.Value, indent);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (var element in value.EnumerateArray())
                {
                    Line(text, indent).Append('-');
                    WriteNested(text, element, indent);
                }

                break;
            default:
                text.Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void WriteNested(StringBuilder text, JsonElement value, int indent)
    {
        var isBlock =
            (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any())
            || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0);
        if (isBlock)
        {
            text.Append('\n');
            Write(text, value, indent + 1);
        }
        else if (value.ValueKind == JsonValueKind.String && IsLiteral(value.GetString()!))
        {
            WriteLiteral(text, value.GetString()!, indent + 1);
        }
        else
        {
            text.Append(' ').Append(Scalar(value)).Append('\n');
        }
    }

    // Lines as they are, the way people write descriptions.
    private static bool IsLiteral(string value) =>
        value.Contains('\n', StringComparison.Ordinal)
        && value[0] is not (' ' or '\n' or '\t')
        && value.All(character => character == '\n' || character is >= ' ' and <= '~');

    private static void WriteLiteral(StringBuilder text, string value, int indent)
    {
        var trailing = value.Length - value.TrimEnd('\n').Length;
        text.Append(
            trailing switch
            {
                0 => " |-\n",
                1 => " |\n",
                _ => " |+\n",
            }
        );
        var lines = value.Split('\n');
        foreach (var line in trailing == 0 ? lines : lines[..^1])
        {
            if (line.Length > 0)
            {
                Line(text, indent).Append(line);
            }

            text.Append('\n');
        }
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "{}",
            JsonValueKind.Array => "[]",
            JsonValueKind.String => Text(value.GetString()!),
            _ => value.GetRawText(),
        };

    private static string Key(string name) => IsPlain(name) ? name : Quoted(name);

    private static string Text(string value) =>
        IsPlain(value) ? value
        : value.All(character => character is >= ' ' and <= '~')
            ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'"
        : Quoted(value);

    // A word that YAML takes for nothing else.
    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsAsciiLetter(value[0])
        && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '/' or '.')
        && value.ToUpperInvariant()
            is not ("NULL" or "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N");

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                < ' ' or (>= '\u007F' and <= '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' => text.Append("\\u")
                    .Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    private static StringBuilder Line(StringBuilder text, int indent) => text.Append(' ', indent * 2);
}
