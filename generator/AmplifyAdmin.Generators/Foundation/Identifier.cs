using System;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>A legal C# identifier; printed with <c>@</c> where it is a keyword.</summary>
internal sealed record Identifier
{
    /// <exception cref="ArgumentException">The text is not an identifier.</exception>
    public Identifier(string text)
    {
        if (!SyntaxFacts.IsValidIdentifier(text))
        {
            throw new ArgumentException($"'{text}' is not a C# identifier.", nameof(text));
        }

        Text = text;
    }

    /// <summary>The identifier without <c>@</c>.</summary>
    public string Text { get; }

    /// <summary>The identifier as it is written in code.</summary>
    public override string ToString() => IsKeyword(Text) ? "@" + Text : Text;

    // No keyword begins with a capital letter, as most names do.
    private static bool IsKeyword(string text) =>
        text[0] is not (>= 'A' and <= 'Z')
        && (
            SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(text) != SyntaxKind.None && !IsOrdinaryInMethods(text)
            || text == "field"
        );

    // Keywords of accessors, attribute targets, declarations and queries, which are names like any other where emitted
    // code has names.
    private static bool IsOrdinaryInMethods(string text) =>
        text
            is "add"
                or "alias"
                or "ascending"
                or "assembly"
                or "by"
                or "descending"
                or "equals"
                or "file"
                or "from"
                or "get"
                or "global"
                or "group"
                or "init"
                or "into"
                or "join"
                or "let"
                or "method"
                or "module"
                or "on"
                or "orderby"
                or "param"
                or "property"
                or "remove"
                or "select"
                or "set"
                or "type"
                or "typevar"
                or "value"
                or "where";
}
