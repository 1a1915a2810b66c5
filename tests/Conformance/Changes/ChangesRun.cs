namespace Conformance.Changes;

/// <summary>Compares what a baseline reports with checkers of breaking changes from npm, on real documents.</summary>
internal static class ChangesRun
{
    private static readonly NodeFolder Packages = new("Changes");

    /// <summary>Compares the pairs and writes the report.</summary>
    public static int Run()
    {
        Packages.Install();
        var comparisons = DocumentPair.All.Select(Compare).ToList();
        var report = ChangesReport.Of(comparisons);
        Console.WriteLine(report);
        ReadmeSection.Save("changes", report);
        var unexplained = comparisons
            .SelectMany(pair => pair.Differences.Select(one => (pair.Pair.Title, Difference: one)))
            .Where(entry => Explanations.Of(entry.Difference) is null)
            .ToList();
        foreach (var (title, one) in unexplained)
        {
            Console.WriteLine(
                $"{title}, {one.Place}: only {(one.IsOurs ? "the generator" : one.Checker)}: {one.Codes}; the other: {one.Other}"
            );
        }

        return unexplained.Count == 0 ? 0 : 1;
    }

    private static PairComparison Compare(DocumentPair pair)
    {
        var modules = Path.Combine(Packages.Path, "node_modules");
        var oldText = DocumentPair.Text(Path.Combine(modules, pair.OldFile));
        var newText = DocumentPair.Text(Path.Combine(modules, pair.NewFile));
        var (old, current) = (DocumentPair.Read(oldText, "old.yaml"), DocumentPair.Read(newText, "new.yaml"));
        // Each checker reads the version of OpenAPI that the other one does not.
        var isSwagger = old.ContainsKey("swagger");
        return new PairComparison(
            pair,
            isSwagger ? "@azure/oad" : "api-smart-diff",
            isSwagger ? OadFindings.Of(Packages, oldText, newText) : SmartDiffFindings.Of(Packages, old, current),
            OwnFindings.Of(oldText, newText),
            FindingPlace.Unused(old).Concat(FindingPlace.Unused(current))
        );
    }
}
