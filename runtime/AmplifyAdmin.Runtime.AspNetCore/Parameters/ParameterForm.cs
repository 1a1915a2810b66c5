using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>What JSON a parameter's text stands for, so that the same readers serve parameters and bodies.</summary>
public sealed class ParameterForm
{
    private readonly bool text;

    // What is declared nowhere: JSON where the text is that, a string otherwise, an array where there are several.
    private static readonly ParameterForm Free = new(false) { isFree = true };

    private bool isJson;
    private bool isFree;
    private string? separator;

    private ParameterForm(bool text)
    {
        this.text = text;
    }

    /// <summary>A JSON string.</summary>
    public static ParameterForm Text { get; } = new(true);

    /// <summary>A number, a boolean or null where the text is one, a string otherwise.</summary>
    public static ParameterForm Literal { get; } = new(false);

    /// <summary>JSON as is.</summary>
    public static ParameterForm Json { get; } = new(false) { isJson = true };

    /// <summary>The form of each element of an array; null for other forms.</summary>
    public ParameterForm? Element { get; private init; }

    /// <summary>The forms of an object's declared members; null for other forms.</summary>
    public IReadOnlyDictionary<string, ParameterForm>? Members { get; private init; }

    /// <summary>The form of an object's other members; null when it has none.</summary>
    public ParameterForm? Others { get; private init; }

    /// <summary>A JSON array.</summary>
    /// <param name="element">The form of each element.</param>
    public static ParameterForm Sequence(ParameterForm element) => new(false) { Element = element };

    /// <summary>A JSON array, whose elements one field of a form holds.</summary>
    /// <param name="element">The form of each element.</param>
    /// <param name="separator">What separates them.</param>
    public static ParameterForm Joined(ParameterForm element, string separator) =>
        new(false) { Element = element, separator = separator };

    /// <summary>A JSON object.</summary>
    /// <param name="others">The form of members that are not declared; null when there are none.</param>
    /// <param name="members">The declared members.</param>
    public static ParameterForm Map(ParameterForm? others, params (string Name, ParameterForm Form)[] members) =>
        new(false) { Others = others, Members = members.ToDictionary(member => member.Name, member => member.Form) };

    internal void Write(Utf8JsonWriter writer, IReadOnlyList<string> values)
    {
        var element = Element ?? (isFree && values.Count > 1 ? Free : null);
        if (element is null)
        {
            WriteScalar(writer, values[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var value in separator is null ? values : values.SelectMany(value => value.Split(separator)))
        {
            element.WriteScalar(writer, value);
        }

        writer.WriteEndArray();
    }

    internal void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> members)
    {
        writer.WriteStartObject();
        foreach (var member in members.GroupBy(member => member.Key))
        {
            writer.WritePropertyName(member.Key);
            var form =
                Members is not null && Members.TryGetValue(member.Key, out var declared) ? declared : Others ?? Free;
            form.Write(writer, member.Select(value => value.Value).ToList());
        }

        writer.WriteEndObject();
    }

    private void WriteScalar(Utf8JsonWriter writer, string value)
    {
        if (isJson || (!text && IsLiteral(value, isFree)))
        {
            writer.WriteRawValue(value.Length > 0 ? value : throw new JsonException("The value is empty, not JSON."));
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    private static bool IsLiteral(string value, bool isFree)
    {
        if (
            value.Length == 0
            || char.IsWhiteSpace(value[0])
            || char.IsWhiteSpace(value[^1])
            || value[0] == '"'
            || (!isFree && value[0] is '{' or '[')
        )
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value));
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
