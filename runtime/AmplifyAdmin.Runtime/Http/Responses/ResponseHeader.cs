using System;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads and writes documented response headers, in OpenAPI's simple style.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseHeader
{
    /// <summary>Reads a header.</summary>
    /// <param name="response">The response.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="isText">Whether a value, or an element, is a string in JSON; else it is a number or a boolean.</param>
    /// <param name="isList">Whether it is a list, its elements parted by commas.</param>
    /// <param name="converter">Makes the value of its JSON.</param>
    /// <returns>The value; the type's default when the header is absent.</returns>
    /// <exception cref="FormatException">The value is not what the document describes.</exception>
    public static T? Read<T>(ApiResponse response, string name, bool isText, bool isList, ApiJsonConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(converter);
        if (!response.Headers.TryGetValue(name, out var values) || values.Count == 0)
        {
            return default;
        }

        // Several lines of one header are one list: RFC 9110, section 5.3.
        var text = isList ? string.Join(',', values) : values[0];
        var json = isList
            ? $"[{string.Join(',', text.Split(',').Select(part => Json(part.Trim(), isText)))}]"
            : Json(text, isText);
        try
        {
            return converter.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException exception)
        {
            throw new FormatException(
                $"The header '{name}' holds '{OffendingValue.Shorten(text)}', which does not match the document.",
                exception
            );
        }
    }

    /// <summary>The text of a header.</summary>
    /// <param name="value">The value; null for none.</param>
    /// <param name="converter">Gives the value's JSON.</param>
    /// <returns>The text; null when the header is not to be sent.</returns>
    public static string? Write<T>(T? value, ApiJsonConverter<T> converter) =>
        ParameterText.Simple(false, ParameterValue.Of(value, converter), encode: false);

    private static string Json(string text, bool isText) => isText ? $"\"{JsonEncodedText.Encode(text)}\"" : text;
}
