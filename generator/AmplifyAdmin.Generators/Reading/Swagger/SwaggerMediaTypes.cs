using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Swagger;

/// <summary>Creates the media types that Swagger 2.0 lists apart from bodies.</summary>
internal static class SwaggerMediaTypes
{
    /// <summary>The same schema for several media types.</summary>
    public static List<KeyValuePair<string, MediaTypeNode>> Content(
        DocumentNode owner,
        IEnumerable<string> mediaTypes,
        SchemaNode? schema,
        IReadOnlyList<KeyValuePair<string, EncodingNode>>? encoding = null
    ) =>
        mediaTypes
            .Distinct()
            .Select(mediaType => new KeyValuePair<string, MediaTypeNode>(
                mediaType,
                new MediaTypeNode(owner.Document, owner.Pointer) { Schema = schema, Encoding = encoding ?? [] }
            ))
            .ToList();

    /// <summary>Whether a schema is of the type <c>file</c>.</summary>
    public static bool IsFile(SchemaNode? schema) => schema is { Format: "binary" };

    /// <summary>Whether a media type is JSON.</summary>
    public static bool IsJson(string mediaType) => mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;
}
