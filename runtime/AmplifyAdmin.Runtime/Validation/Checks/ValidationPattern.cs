using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.RegularExpressions;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A schema's regular expression, run in time linear in the text wherever that is possible.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValidationPattern
{
    // What lookaround and back-references need may take exponential time on hostile text.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    // Literals of a program are single instances, so their references find a pattern sooner than their text.
    private static readonly ConcurrentDictionary<string, ValidationPattern> Known = new(
        ReferenceEqualityComparer.Instance
    );

    private readonly Regex regex;

    /// <summary>A pattern.</summary>
    /// <param name="dotNet">The expression in .NET's syntax.</param>
    /// <param name="source">The expression as the document has it, for messages.</param>
    public ValidationPattern([System.Diagnostics.CodeAnalysis.StringSyntax("Regex")] string dotNet, string source)
    {
        Source = source;
        regex = Create(dotNet);
    }

    /// <summary>The expression as the document has it.</summary>
    public string Source { get; }

    /// <summary>The pattern of a literal, created when it is first used.</summary>
    /// <param name="dotNet">The expression in .NET's syntax.</param>
    /// <param name="source">The expression as the document has it, for messages.</param>
    internal static ValidationPattern Of(string dotNet, string source) =>
        Known.GetOrAdd(dotNet, static (expression, text) => new ValidationPattern(expression, text), source);

    /// <summary>Whether a text matches; null when that could not be told in time.</summary>
    /// <param name="text">The text.</param>
    public bool? Matches(ReadOnlySpan<char> text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex Create(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, TimeLimit);
        }
    }
}
