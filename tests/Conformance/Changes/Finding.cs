namespace Conformance.Changes;

/// <summary>A change that a checker reports.</summary>
/// <param name="Grade">The checker's grade of the change.</param>
/// <param name="Code">The kind of the change.</param>
/// <param name="Place">The operation or the component, and the element in it.</param>
internal sealed record Finding(Grade Grade, string Code, string Place);

/// <summary>What a change means for callers.</summary>
internal enum Grade
{
    /// <summary>The checker does not report a change.</summary>
    None,

    /// <summary>No effect.</summary>
    Safe,

    /// <summary>Callers can break.</summary>
    Risky,

    /// <summary>Callers break.</summary>
    Breaking,
}
