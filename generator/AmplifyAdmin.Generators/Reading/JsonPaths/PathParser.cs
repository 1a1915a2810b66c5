using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Parses queries, their segments and their selectors.</summary>
internal sealed class PathParser
{
    private readonly PathScanner scanner;
    private readonly ConditionParser conditions;

    public PathParser(PathScanner scanner)
    {
        this.scanner = scanner;
        conditions = new ConditionParser(scanner, this);
    }

    /// <summary>A query from the document's root.</summary>
    public PathQuery Query()
    {
        scanner.Expect("$");
        return Segments(fromRoot: true);
    }

    /// <summary>The segments behind <c>$</c> or <c>@</c>.</summary>
    public PathQuery Segments(bool fromRoot)
    {
        var segments = new List<PathSegment>();
        while (Segment() is { } segment)
        {
            segments.Add(segment);
        }

        var isSingular = segments.All(segment =>
            !segment.Descends && segment.Selectors is [NameSelector or IndexSelector]
        );
        return new PathQuery(fromRoot, segments, isSingular);
    }

    private PathSegment? Segment()
    {
        if (scanner.TakeAfterBlanks("["))
        {
            return new PathSegment(false, Selectors());
        }

        if (scanner.TakeAfterBlanks(".."))
        {
            return new PathSegment(true, scanner.Take("[") ? Selectors() : [Shorthand()]);
        }

        return scanner.TakeAfterBlanks(".") ? new PathSegment(false, [Shorthand()]) : null;
    }

    private PathSelector Shorthand() =>
        scanner.Take("*") ? new WildcardSelector() : new NameSelector(scanner.TakeName());

    private List<PathSelector> Selectors()
    {
        var selectors = new List<PathSelector>();
        do
        {
            scanner.SkipBlanks();
            selectors.Add(Selector());
            scanner.SkipBlanks();
        } while (scanner.Take(","));

        scanner.Expect("]");
        return selectors;
    }

    private PathSelector Selector()
    {
        if (scanner.Next is '\'' or '"')
        {
            return new NameSelector(PathLiterals.String(scanner));
        }

        if (scanner.Take("*"))
        {
            return new WildcardSelector();
        }

        if (scanner.Take("?"))
        {
            scanner.SkipBlanks();
            return new FilterSelector(conditions.Condition());
        }

        var start = PathLiterals.Integer(scanner);
        if (scanner.TakeAfterBlanks(":"))
        {
            return Slice(start);
        }

        return start is { } index
            ? new IndexSelector(index)
            : throw scanner.Problem("a name in quotation marks, an index, '*' or '?' is expected");
    }

    private SliceSelector Slice(long? start)
    {
        scanner.SkipBlanks();
        var end = PathLiterals.Integer(scanner);
        long? step = null;
        if (scanner.TakeAfterBlanks(":"))
        {
            scanner.SkipBlanks();
            step = PathLiterals.Integer(scanner);
        }

        return new SliceSelector(start, end, step ?? 1);
    }
}
