using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>One <c>OpenApiSpec</c> item, or a file that an item names: its text and its metadata.</summary>
/// <remarks>Two inputs are equal when path, metadata and content are. The compiler's checksum is compared instead of the content.</remarks>
internal sealed class SpecInput : IEquatable<SpecInput>
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private SpecInput(string path, SourceText? text, SpecMetadata metadata, bool isItem)
    {
        IsUnreadable = text is null;
        IsItem = isItem;
        Path = path;
        Text = text ?? SourceText.From("");
        Metadata = metadata;
    }

    /// <summary>The file's path as the compiler reports it.</summary>
    public string Path { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>Whether the compiler could not read the file.</summary>
    public bool IsUnreadable { get; }

    /// <summary>The item's metadata.</summary>
    public SpecMetadata Metadata { get; }

    /// <summary>Whether the file is an <c>OpenApiSpec</c> item rather than one that an item's metadata names.</summary>
    public bool IsItem { get; }

    /// <summary>Whether the file is its own document.</summary>
    public bool IsDocument => IsItem && !Metadata.IsPart;

    /// <summary>Returns the input of an additional file; null when no <c>OpenApiSpec</c> item concerns it.</summary>
    public static SpecInput? From(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellation)
    {
        var group = Value(options, "SourceItemGroup");
        var isDocument = string.Equals(group, "OpenApiSpec", StringComparison.OrdinalIgnoreCase);
        if (!isDocument && !string.Equals(group, "OpenApiSpecFile", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new SpecInput(
            file.Path,
            file.GetText(cancellation),
            SpecMetadata.Read(name => Value(options, name)),
            isDocument
        );
    }

    /// <inheritdoc />
    public bool Equals(SpecInput? other) =>
        other is not null
        && Path == other.Path
        && IsItem == other.IsItem
        && IsUnreadable == other.IsUnreadable
        && Metadata == other.Metadata
        && Text.ContentEquals(other.Text);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SpecInput);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>Returns the last segment of a path, whatever the machine that wrote it.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";
}
