namespace Conformance.Changes;

/// <summary>The findings of a checker and those of the generator for one pair, by place.</summary>
internal sealed class PairComparison
{
    private readonly ILookup<string, Finding> theirs;
    private readonly ILookup<string, Finding> ours;
    private readonly HashSet<string> unused;

    public PairComparison(
        DocumentPair pair,
        string checker,
        IEnumerable<Finding> theirs,
        IEnumerable<Finding> ours,
        IEnumerable<string> unused
    )
    {
        Pair = pair;
        Checker = checker;
        this.theirs = theirs.ToLookup(finding => finding.Place);
        this.ours = ours.ToLookup(finding => finding.Place);
        this.unused = unused.ToHashSet();
    }

    /// <summary>The documents.</summary>
    public DocumentPair Pair { get; }

    /// <summary>The other checker.</summary>
    public string Checker { get; }

    /// <summary>The places at which the other checker reports a breaking change.</summary>
    public IReadOnlyList<string> Theirs => Places(theirs, Grade.Breaking);

    /// <summary>The places at which the generator reports a breaking change.</summary>
    public IReadOnlyList<string> Ours => Places(ours, Grade.Breaking);

    /// <summary>The places at which the generator reports a risky change and no breaking one.</summary>
    public IReadOnlyList<string> Risky => Places(ours, Grade.Risky);

    /// <summary>The number of breaking places of the other checker at which the generator reports a breaking or a risky change.</summary>
    public int Both => Theirs.Count(place => Worst(ours, place) >= Grade.Risky);

    /// <summary>The differences: what only one of the two reports as breaking.</summary>
    public IEnumerable<Difference> Differences =>
        Theirs
            .Where(place => Worst(ours, place) < Grade.Risky)
            .Select(place => new Difference(Checker, IsOurs: false, Codes(theirs, place), Other(ours, place), place))
            .Concat(
                Ours.Where(place => Worst(theirs, place) < Grade.Breaking)
                    .Select(place => new Difference(
                        Checker,
                        IsOurs: true,
                        Codes(ours, place),
                        Other(theirs, place),
                        place
                    ))
            );

    private static List<string> Places(ILookup<string, Finding> findings, Grade grade) =>
        findings.Select(group => group.Key).Where(place => Worst(findings, place) == grade).ToList();

    private static Grade Worst(ILookup<string, Finding> findings, string place) =>
        findings[place].Select(finding => finding.Grade).DefaultIfEmpty().Max();

    private static string Codes(ILookup<string, Finding> findings, string place) =>
        string.Join(
            ", ",
            findings[place]
                .Where(finding => finding.Grade == Grade.Breaking)
                .Select(finding => finding.Code)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private string Other(ILookup<string, Finding> findings, string place) =>
        Worst(findings, place) >= Grade.Safe
            ? "safe: "
                + string.Join(
                    ", ",
                    findings[place].Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)
                )
        : unused.Contains(place.Split('.')[0]) ? "nothing, unused component"
        : "nothing";
}

/// <summary>A place that only one of two checkers reports as breaking.</summary>
/// <param name="Checker">The other checker.</param>
/// <param name="IsOurs">Whether the generator reports it, rather than the other checker.</param>
/// <param name="Codes">What the one reports.</param>
/// <param name="Other">What the other one reports at the place.</param>
/// <param name="Place">The place.</param>
internal sealed record Difference(string Checker, bool IsOurs, string Codes, string Other, string Place);
