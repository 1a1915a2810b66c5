using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;

namespace AmplifyAdmin.Runtime;

/// <summary>
/// What the readers of one JSON text share while they try the branches of unions. Branches repeat what they contain:
/// without the results of nested unions, every level would multiply the work by the number of its branches.
/// </summary>
/// <param name="length">The length of the text.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class UnionTrials(int length, CancellationToken cancellationToken)
{
    // Far more branches than any document has, for each byte.
    private const long BranchesPerByte = 1000;

    private readonly Dictionary<(Type Union, int Position), UnionResult> results = [];
    private long remaining = (length + 100) * BranchesPerByte;
    private int open;

    /// <summary>Whether a branch is being tried, so that the same value may be read again.</summary>
    public bool IsNested => open > 0;

    /// <summary>The result of a union at a position; null if it is read for the first time.</summary>
    public UnionResult? Find(Type union, int position) => results.GetValueOrDefault((union, position));

    /// <summary>Keeps the result of a union at a position.</summary>
    public void Keep(Type union, int position, UnionResult result) => results[(union, position)] = result;

    /// <summary>Forgets the results inside a union that no other contains.</summary>
    public void Forget() => results.Clear();

    /// <summary>Begins a branch.</summary>
    /// <exception cref="UnionBudgetException">There were too many.</exception>
    /// <exception cref="OperationCanceledException">The reading is cancelled.</exception>
    public void Begin()
    {
        cancellationToken.ThrowIfCancellationRequested();
        open = --remaining >= 0 ? open + 1 : throw new UnionBudgetException();
    }

    /// <summary>Ends a branch.</summary>
    public void End() => open--;
}

/// <summary>What the branches of a union gave at a position.</summary>
/// <param name="Value">The value; null if none matches.</param>
/// <param name="End">Where the value ends.</param>
/// <param name="Error">Why none matches.</param>
internal sealed record UnionResult(object? Value, int End, string? Error)
{
    /// <summary>The result while the union is read: a branch that leads back to it without a step forward has none.</summary>
    public static UnionResult Pending { get; } = new(null, 0, "The alternatives refer to one another without end.");
}

/// <summary>A value takes more attempts than its length allows.</summary>
internal sealed class UnionBudgetException() : JsonException("The value has too many nested alternatives.");

/// <summary>A value matches no alternative of a union, or too many. Its message is not repeated in those of outer unions.</summary>
internal sealed class UnionMismatchException(string message) : JsonException(message);
