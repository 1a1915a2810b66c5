using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Pipeline.Metadata;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Everything that the code of one document is made from.</summary>
/// <param name="Document">The document's item.</param>
/// <param name="Parts">The items of the parts that it can refer to.</param>
/// <param name="Overlays">The files of its overlays, in the order in which they are applied.</param>
/// <param name="MissingOverlays">The overlays that were not passed to the compiler.</param>
internal sealed record DocumentInputs(
    SpecInput Document,
    EquatableArray<SpecInput> Parts,
    EquatableArray<SpecInput> Overlays,
    EquatableArray<string> MissingOverlays
)
{
    /// <summary>The earlier version of the document; null when none is stated, or it was not passed to the compiler.</summary>
    public SpecInput? Baseline { get; init; }

    /// <summary>All files.</summary>
    public IEnumerable<SpecInput> All =>
        new[] { Document }.Concat(Parts).Concat(Overlays).Concat(Baseline is null ? [] : [Baseline]);

    /// <summary>Finds the files that a document's item names.</summary>
    public static DocumentInputs Of(SpecInput document, EquatableArray<SpecInput> all)
    {
        var names = MetadataList.Of(document.Metadata.Overlays);
        return new DocumentInputs(
            document,
            all.Where(input => input.Metadata.IsPart).ToEquatableArray(),
            names.Select(name => Find(all, name)).OfType<SpecInput>().ToEquatableArray(),
            names.Where(name => Find(all, name) is null).ToEquatableArray()
        )
        {
            Baseline = document.Metadata.Baseline.Length > 0 ? Find(all, document.Metadata.Baseline) : null,
        };
    }

    private static SpecInput? Find(EquatableArray<SpecInput> all, string name) =>
        all.FirstOrDefault(input => Normalized(input.Metadata.ItemName) == Normalized(name))
        ?? all.FirstOrDefault(input => Normalized(input.Path) == Normalized(name));

    // A project file is written with either separator, and MSBuild changes some of them.
    private static string Normalized(string path) => path.Replace('\\', '/');
}
