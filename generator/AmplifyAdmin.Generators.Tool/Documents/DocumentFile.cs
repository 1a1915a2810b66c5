using AmplifyAdmin.Generators.Pipeline.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>A file as the generator gets it from the compiler.</summary>
/// <param name="path">The file's path.</param>
/// <param name="text">The file's text.</param>
internal sealed class DocumentFile(string path, SourceText text) : AdditionalText
{
    /// <inheritdoc />
    public override string Path { get; } = path;

    /// <summary>The generator's input for the file.</summary>
    /// <param name="group">The item that the file belongs to.</param>
    /// <param name="metadata">The item's metadata.</param>
    public SpecInput Input(string group, IReadOnlyDictionary<string, string> metadata) =>
        SpecInput.From(this, new OptionsProvider(new Options(group, metadata)), CancellationToken.None).Single();

    /// <inheritdoc />
    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    private sealed class OptionsProvider(Options options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Options("", new Dictionary<string, string>());

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }

    private sealed class Options(string group, IReadOnlyDictionary<string, string> metadata) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_metadata.AdditionalFiles.";

        public override bool TryGetValue(string key, out string value)
        {
            value = key == Prefix + "SourceItemGroup" ? group : "";
            if (value.Length == 0 && key.StartsWith(Prefix, StringComparison.Ordinal))
            {
                value = metadata.GetValueOrDefault(key[Prefix.Length..], "");
            }

            return value.Length > 0;
        }
    }
}
