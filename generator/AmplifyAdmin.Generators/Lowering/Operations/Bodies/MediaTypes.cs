using System;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Bodies;

/// <summary>Determines how a media type is read and written.</summary>
internal static class MediaTypes
{
    /// <summary>The kind of a media type, without its parameters.</summary>
    public static ContentKind Kind(string mediaType)
    {
        var name = Name(mediaType);
        return name switch
        {
            "application/json" or "text/json" or "*/*" or "application/*" => ContentKind.Json,
            "application/x-www-form-urlencoded" => ContentKind.FormUrlEncoded,
            "text/event-stream" => ContentKind.EventStream,
            "application/jsonl"
            or "application/x-jsonl"
            or "application/x-ndjson"
            or "application/ndjson"
            or "application/json-seq"
            or "application/stream+json" => ContentKind.JsonLines,
            _ when name.EndsWith("+json", StringComparison.Ordinal) => ContentKind.Json,
            _ when name.StartsWith("multipart/", StringComparison.Ordinal) => ContentKind.Multipart,
            _ when name.StartsWith("text/", StringComparison.Ordinal) => ContentKind.Text,
            _ => ContentKind.Binary,
        };
    }

    /// <summary>Whether a body is text of another notation than JSON, such as XML.</summary>
    public static bool IsText(ContentModel content) =>
        content.Kind == ContentKind.Text
        || content.Kind == ContentKind.Binary
            && Name(content.MediaType) is var name
            && (name == "application/xml" || name.EndsWith("+xml", StringComparison.Ordinal));

    /// <summary>A media type without its parameters, in lower case.</summary>
    public static string Name(string mediaType)
    {
        var semicolon = mediaType.IndexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.Substring(0, semicolon)).Trim().ToLowerInvariant();
    }

    /// <summary>The media type that a part of a form is sent with; null for that of its type.</summary>
    /// <param name="types">The <c>contentType</c> of an encoding. Only the first of several is sent; a range cannot be sent.</param>
    public static string? OfPart(string? types)
    {
        var first = types?.Split(',')[0].Trim();
        return first is null or "" || first.IndexOf('*') >= 0 ? null : first;
    }

    /// <summary>The rank of a media type among several: the most specific first.</summary>
    public static int Rank(ContentKind kind) =>
        kind switch
        {
            ContentKind.Json => 0,
            ContentKind.EventStream or ContentKind.JsonLines => 1,
            ContentKind.FormUrlEncoded or ContentKind.Multipart => 2,
            ContentKind.Text => 3,
            _ => 4,
        };
}
