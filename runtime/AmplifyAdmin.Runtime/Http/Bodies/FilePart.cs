using System;
using System.IO;

namespace AmplifyAdmin.Runtime;

/// <summary>A file in a multipart body: its content, and the name and media type that are sent with it.</summary>
public sealed class FilePart
{
    /// <summary>Initializes a file from a stream.</summary>
    /// <param name="content">The content, which is read once from where the stream is; the caller disposes it.</param>
    /// <param name="fileName">The file name; null for the name of the part.</param>
    /// <param name="contentType">The media type; null for that of the document.</param>
    public FilePart(Stream content, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>Initializes a file from bytes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The file name; null for the name of the part.</param>
    /// <param name="contentType">The media type; null for that of the document.</param>
    public FilePart(byte[] content, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Bytes = content;
        Content = new MemoryStream(content, writable: false);
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>The content.</summary>
    public Stream Content { get; }

    /// <summary>The file name; null for the name of the part.</summary>
    public string? FileName { get; }

    /// <summary>The media type; null for that of the document.</summary>
    public string? ContentType { get; }

    /// <summary>
    /// Gets or sets what is told the number of bytes sent so far, counted from the beginning again when the request is
    /// retried; null for nothing.
    /// </summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The content when it is in memory.</summary>
    internal byte[]? Bytes { get; }

    /// <summary>Converts bytes to a file.</summary>
    /// <param name="content">The content.</param>
    public static implicit operator FilePart(byte[] content) => new(content);

    /// <summary>Converts a stream to a file.</summary>
    /// <param name="content">The content.</param>
    public static implicit operator FilePart(Stream content) => new(content);

    internal byte[] ToBytes()
    {
        if (Bytes is not null)
        {
            return Bytes;
        }

        using var copy = new MemoryStream();
        Content.CopyTo(copy);
        return copy.ToArray();
    }
}
