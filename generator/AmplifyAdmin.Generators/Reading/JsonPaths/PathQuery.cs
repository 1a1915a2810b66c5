using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A query: where it starts and its segments.</summary>
/// <param name="FromRoot">Whether it starts at the document rather than at the node that a filter examines.</param>
/// <param name="Segments">The segments, in order.</param>
/// <param name="IsSingular">Whether it selects one node at most.</param>
internal sealed record PathQuery(bool FromRoot, IReadOnlyList<PathSegment> Segments, bool IsSingular);

/// <summary>A segment.</summary>
/// <param name="Descends">Whether it applies to all descendants as well.</param>
/// <param name="Selectors">Its selectors.</param>
internal sealed record PathSegment(bool Descends, IReadOnlyList<PathSelector> Selectors);

/// <summary>Selects children of a node.</summary>
internal abstract record PathSelector;

/// <summary>Selects the member of a name.</summary>
internal sealed record NameSelector(string Name) : PathSelector;

/// <summary>Selects all children.</summary>
internal sealed record WildcardSelector : PathSelector;

/// <summary>Selects an element; a negative index counts from the end.</summary>
internal sealed record IndexSelector(long Index) : PathSelector;

/// <summary>Selects a range of elements.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : PathSelector;

/// <summary>Selects the children for which a condition holds.</summary>
internal sealed record FilterSelector(PathCondition Condition) : PathSelector;
