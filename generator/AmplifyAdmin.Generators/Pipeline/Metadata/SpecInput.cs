using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

/// <summary>One <c>OpenApiSpec</c> item, or a file that an item names: its text and its metadata.</summary>
/// <remarks>Two inputs are equal when path, metadata and content are. The compiler's checksum is compared instead of the content.</remarks>
internal sealed class SpecInput : IEquatable<SpecInput>
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private SpecInput(string path, SourceText? text, SpecMetadata metadata, bool isItem, int repetition)
    {
        Repetition = repetition;
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

    /// <summary>How many items before this one include the same file.</summary>
    public int Repetition { get; }

    /// <summary>Whether the file is its own document.</summary>
    public bool IsDocument => IsItem && !Metadata.IsPart;

    /// <summary>Returns the inputs of an additional file: one for each <c>OpenApiSpec</c> item that includes it.</summary>
    public static IEnumerable<SpecInput> From(
        AdditionalText file,
        AnalyzerConfigOptionsProvider provider,
        CancellationToken cancellation
    )
    {
        var options = provider.GetOptions(file);
        var group = Value(options, "SourceItemGroup");
        var isDocument = string.Equals(group, "OpenApiSpec", StringComparison.OrdinalIgnoreCase);
        if (!isDocument && !string.Equals(group, "OpenApiSpecFile", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var text = file.GetText(cancellation);
        var metadata = SpecMetadata.Read(name => Value(options, name));
        var repeated = isDocument ? RepeatedMetadata.Of(provider.GlobalOptions, metadata.ItemName) : [];
        return repeated.Count == 0
            ? [new SpecInput(file.Path, text, metadata, isDocument, repetition: 0)]
            : repeated.Select((entry, index) => new SpecInput(file.Path, text, entry, isDocument, index));
    }

    /// <inheritdoc />
    public bool Equals(SpecInput? other) =>
        other is not null
        && Path == other.Path
        && IsItem == other.IsItem
        && Repetition == other.Repetition
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
