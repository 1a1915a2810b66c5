using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>The parts whose types are emitted once, in one namespace.</summary>
/// <param name="Items">The items of the parts.</param>
/// <param name="Files">The parts that could be read.</param>
internal sealed record PartGroup(IReadOnlyList<SpecInput> Items, IReadOnlyList<SpecDocument> Files)
{
    // These choose operations, of which a part has none, or concern whole documents.
    private static IEnumerable<(string Name, string Value)> Ignored(SpecMetadata metadata) =>
        [
            (nameof(metadata.Emit), metadata.Emit),
            (nameof(metadata.GroupBy), metadata.GroupBy),
            (nameof(metadata.IncludeTags), metadata.IncludeTags),
            (nameof(metadata.ExcludeTags), metadata.ExcludeTags),
            (nameof(metadata.IncludePaths), metadata.IncludePaths),
            (nameof(metadata.IncludeOperations), metadata.IncludeOperations),
            (nameof(metadata.ExcludeOperations), metadata.ExcludeOperations),
            (nameof(metadata.ExcludeDeprecated), metadata.ExcludeDeprecated),
            (nameof(metadata.Overlays), metadata.Overlays),
            (nameof(metadata.Baseline), metadata.Baseline),
            (nameof(metadata.CheckExamples), metadata.CheckExamples),
        ];

    /// <summary>The item whose options apply.</summary>
    public SpecInput First => Items[0];

    /// <summary>Identifies the content of the parts and the options, in whatever notation.</summary>
    public string Fingerprint
    {
        get
        {
            // FNV-1a: differences are accidents, not attacks.
            var hash = 14695981039346656037UL;
            foreach (var text in Files.Select(file => file.Root.ToJsonString()).Concat(Options(First.Metadata)))
            {
                foreach (var character in text)
                {
                    hash = unchecked((hash ^ character) * 1099511628211UL);
                }
            }

            return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Reports options that have no effect.</summary>
    public void ReportOptions(List<DiagnosticRecord> diagnostics)
    {
        foreach (var item in Items)
        {
            var report = new MetadataReport(item, diagnostics);
            foreach (var (name, _) in Ignored(item.Metadata).Where(option => option.Value.Length > 0))
            {
                report.Ineffective($"{name} has no effect on a part; set it on the documents that refer to the part");
            }

            if (!Options(item.Metadata).SequenceEqual(Options(First.Metadata)))
            {
                report.Ineffective(
                    $"The options of {SpecInput.FileName(First.Path)} apply, which has the same Namespace and other options"
                );
            }
        }
    }

    private static IEnumerable<string> Options(SpecMetadata metadata) =>
        [
            metadata.TypeMappings,
            metadata.EnumStyle,
            metadata.OptionalStyle,
            metadata.Accessibility,
            metadata.ClientName,
        ];
}
