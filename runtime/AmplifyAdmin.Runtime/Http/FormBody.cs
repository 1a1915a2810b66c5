using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace AmplifyAdmin.Runtime;

/// <summary>The fields of a form or the parts of a multipart body, being put together by an emitted method.</summary>
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
        string? contentType
    )
    {
        var parts = ParameterValue.Of(value, converter);
        if (parts.IsNull)
        {
            return;
        }

        if (IsMultipart)
        {
            AddPart(wireName, parts, contentType);
            return;
        }

        if (contentType is not null)
        {
            notation = ParameterNotation.Json;
        }

        foreach (var pair in ParameterText.Query(wireName, notation, explode, false, parts))
        {
            fields.Add(
                new Field("", Encoding.UTF8.GetBytes(pair.Replace("%20", "+", StringComparison.Ordinal)), null, null)
            );
        }
    }

    /// <summary>Adds a file; an absent one adds nothing.</summary>
    public void AddFile(string wireName, byte[]? content, string? contentType)
    {
        if (content is not null)
        {
            fields.Add(new Field(wireName, content, contentType ?? "application/octet-stream", wireName));
        }
    }

    /// <summary>Adds files of one name; an absent list adds nothing.</summary>
    public void AddFiles(string wireName, IReadOnlyList<byte[]>? contents, string? contentType)
    {
        foreach (var content in contents ?? [])
        {
            AddFile(wireName, content, contentType);
        }
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

            // The media type has no charset parameter: its percent signs stand for UTF-8 as it is.
            return new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString()))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") },
            };
        }

        var multipart = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            var part = new ByteArrayContent(field.Content);
            part.Headers.ContentType = field.ContentType is { } type ? MediaTypeHeaderValue.Parse(type) : null;
            if (field.FileName is { } fileName)
            {
                multipart.Add(part, Quoted(field.Name), Quoted(fileName));
            }
            else
            {
                multipart.Add(part, Quoted(field.Name));
            }
        }

        return multipart;
    }

    // A list is several parts of one name; an object is JSON.
    private void AddPart(string wireName, ParameterValue parts, string? contentType)
    {
        if (parts.Members is not null)
        {
            fields.Add(
                new Field(wireName, Encoding.UTF8.GetBytes(parts.Json), contentType ?? "application/json", null)
            );
            return;
        }

        foreach (var text in parts.Elements ?? [parts.Text!])
        {
            fields.Add(new Field(wireName, Encoding.UTF8.GetBytes(text), contentType ?? "text/plain", null));
        }
    }

    private static string Quoted(string name) =>
        "\""
        + name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
        + "\"";

    private sealed record Field(string Name, byte[] Content, string? ContentType, string? FileName);
}
