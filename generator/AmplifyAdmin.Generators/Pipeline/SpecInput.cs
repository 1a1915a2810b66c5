using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>One <c>OpenApiSpec</c> item: its text and its metadata.</summary>
/// <remarks>Equal when path, metadata and content are; the content is compared by the checksum that the compiler keeps.</remarks>
internal sealed class SpecInput : IEquatable<SpecInput>
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private SpecInput(string path, SourceText text, SpecMetadata metadata)
    {
        Path = path;
        Text = text;
        Metadata = metadata;
    }

    /// <summary>The file's path as the compiler has it.</summary>
    public string Path { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>The item's metadata.</summary>
    public SpecMetadata Metadata { get; }

    /// <summary>The input of an additional file; null when it is not an <c>OpenApiSpec</c> item.</summary>
    public static SpecInput? From(
        AdditionalText file,
        AnalyzerConfigOptions options,
        System.Threading.CancellationToken cancellation
    )
    {
        if (
            !options.TryGetValue(Prefix + "SourceItemGroup", out var group)
            || !string.Equals(group, "OpenApiSpec", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var text = file.GetText(cancellation) ?? SourceText.From("");
        return new SpecInput(file.Path, text, SpecMetadata.Read(name => Value(options, name)));
    }

    /// <inheritdoc />
    public bool Equals(SpecInput? other) =>
        other is not null && Path == other.Path && Metadata == other.Metadata && Text.ContentEquals(other.Text);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SpecInput);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";
}
