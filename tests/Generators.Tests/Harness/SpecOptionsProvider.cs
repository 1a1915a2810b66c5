using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Generators.Tests.Harness;

/// <summary>Hands metadata to the generator as the build does.</summary>
internal sealed class SpecOptionsProvider(IReadOnlyDictionary<string, SpecFile> files) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Consumer" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var values = new Dictionary<string, string>();
        if (files.TryGetValue(textFile.Path, out var file))
        {
            values["build_metadata.AdditionalFiles.SourceItemGroup"] = "OpenApiSpec";
            values["build_metadata.AdditionalFiles.ItemName"] = Path.GetFileName(file.Path);
            values["build_metadata.AdditionalFiles.ResourceName"] = Path.GetFileName(file.Path);
            foreach (var (name, value) in file.Metadata)
            {
                values["build_metadata.AdditionalFiles." + name] = value;
            }
        }

        return new Options(values);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
