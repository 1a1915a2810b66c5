using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The fields of a form or the parts of a multipart body, being put together by an emitted method.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormBody
{
    private readonly string mediaType;
    private readonly List<Field> fields = [];

    /// <summary>Begins a body.</summary>
    /// <param name="mediaType">The media type, multipart or not.</param>
    public FormBody(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        this.mediaType = mediaType;
    }

    private bool IsMultipart => mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a field; an absent value adds nothing.</summary>
    public void Add<T>(
        string wireName,
        T? value,
        ApiJsonConverter<T> converter,
        ParameterNotation notation,
        bool explode,
        string? contentType,
        bool allowReserved = false
    )
    {
        var parts = ParameterValue.Of(value, converter);
        if (!parts.IsNull)
        {
            Add(wireName, parts, notation, explode, contentType, allowReserved);
        }
    }

    /// <summary>Adds a file; an absent one adds nothing.</summary>
    /// <param name="wireName">The name of the part.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">The documented media type; null for none. That of the file takes precedence.</param>
    public void AddFile(string wireName, FilePart? file, string? contentType)
    {
        if (file is not null)
        {
            fields.Add(
                new Field(
                    wireName,
                    file.Bytes ?? [],
                    file.ContentType ?? contentType ?? "application/octet-stream",
                    file.FileName ?? wireName,
                    file.Bytes is null || file.Progress is not null ? file : null
                )
            );
        }
    }

    /// <summary>Adds files of one name; an absent list adds nothing.</summary>
    public void AddFiles(string wireName, IReadOnlyList<FilePart>? files, string? contentType)
    {
        foreach (var file in files ?? [])
        {
            AddFile(wireName, file, contentType);
        }
    }

    /// <summary>Adds the members of a value's JSON that no other call adds, each as OpenAPI has it by default.</summary>
    /// <param name="value">An object; null adds nothing.</param>
    /// <param name="converter">The value's converter.</param>
    /// <param name="except">The members to leave out.</param>
    /// <exception cref="ArgumentException">The value is not an object.</exception>
    public void AddOthers<T>(T? value, ApiJsonConverter<T> converter, ReadOnlySpan<string> except)
    {
        ArgumentNullException.ThrowIfNull(converter);
        if (value is null)
        {
            return;
        }

        using var buffer = new PooledBuffer();
        converter.Serialize(value, buffer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A form is made of members, which this value has not.", nameof(value));
        }

        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (!except.Contains(member.Name))
            {
                AddOther(member.Name, member.Value);
            }
        }
    }

    private void AddOther(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                AddText(name, element);
            }
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            AddText(name, value);
        }
    }

    private void AddText(string name, JsonElement value)
    {
        var isText = value.ValueKind == JsonValueKind.String;
        var isJson = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        var json = value.GetRawText();
        var text = new ParameterValue(isText ? value.GetString()! : json, null, null, json);
        Add(name, text, ParameterNotation.Form, true, isJson ? "application/json" : null, false);
    }

    internal HttpContent ToContent()
    {
        if (!IsMultipart)
        {
            var text = new StringBuilder();
            foreach (var field in fields)
            {
                text.Append(text.Length == 0 ? "" : "&").Append(Encoding.UTF8.GetString(field.Content));
            }

            // The media type has no charset parameter: its percent signs encode UTF-8.
            return new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString()))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") },
            };
        }

        // Names go as UTF-8, as browsers send them and servers read them; .NET's own way encodes them as for mail.
        var multipart = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var field in fields)
        {
            HttpContent part = field.File is { } file
                ? new FileContent(file.Content, file.Progress)
                : new ByteArrayContent(field.Content);
            part.Headers.ContentType = field.ContentType is { } type ? MediaTypeHeaderValue.Parse(type) : null;
            var fileName = field.FileName is { } name ? "; filename=" + Quoted(name) : "";
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name={Quoted(field.Name)}{fileName}"
            );
            multipart.Add(part);
        }

        return multipart;
    }

    private void Add(
        string wireName,
        ParameterValue parts,
        ParameterNotation notation,
        bool explode,
        string? contentType,
        bool allowReserved
    )
    {
        if (IsMultipart)
        {
            AddPart(wireName, parts, notation == ParameterNotation.Json, contentType);
            return;
        }

        foreach (var pair in ParameterText.Query(wireName, notation, explode, allowReserved, parts))
        {
            fields.Add(
                new Field("", Encoding.UTF8.GetBytes(pair.Replace("%20", "+", StringComparison.Ordinal)), null, null)
            );
        }
    }

    // A list is several parts of one name.
    private void AddPart(string wireName, ParameterValue parts, bool asJson, string? contentType)
    {
        var type = contentType ?? (asJson || parts.Members is not null ? "application/json" : "text/plain");
        foreach (
            var text in parts.Members is not null ? [parts.Json]
            : asJson ? Json(parts)
            : Texts(parts)
        )
        {
            fields.Add(new Field(wireName, Encoding.UTF8.GetBytes(text), type, null));
        }
    }

    private static IReadOnlyList<string> Texts(ParameterValue parts) => parts.Elements ?? [parts.Text!];

    private static List<string> Json(ParameterValue parts)
    {
        if (parts.Elements is null)
        {
            return [parts.Json];
        }

        using var document = JsonDocument.Parse(parts.Json);
        return document.RootElement.EnumerateArray().Select(element => element.GetRawText()).ToList();
    }

    private static string Quoted(string name) =>
        "\""
        + name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
        + "\"";

    private sealed record Field(
        string Name,
        byte[] Content,
        string? ContentType,
        string? FileName,
        FilePart? File = null
    );
}
