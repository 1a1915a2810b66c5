using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Prints doc comments.</summary>
internal static class DocumentationEmitter
{
    /// <summary>The doc comment and, where deprecated, the <c>[Obsolete]</c> attribute below it.</summary>
    public static Code Emit(DocumentationModel documentation) => Emit(documentation, Code.None);

    /// <summary>The same with further elements (parameters, exceptions) between summary and remarks.</summary>
    public static Code Emit(DocumentationModel documentation, Code elements) =>
        Code.Of(
            $"""
            {Summary(documentation)}
            {elements}
            {Remarks(documentation)}
            {Obsolete(documentation)}
            """
        );

    /// <summary>The doc comment of a member that implements the documented one. The compiler does not inherit <c>[Obsolete]</c>.</summary>
    public static Code Inherited(DocumentationModel documentation) =>
        Code.Of(
            $"""
            /// <inheritdoc />
            {Obsolete(documentation)}
            """
        );

    /// <summary>The comment of a parameter.</summary>
    public static Code Parameter(Identifier name, DocumentationModel documentation) =>
        documentation.Summary.Length == 0
            ? Code.Of(
                $"""/// <param name="{DocText.Line(name.Text)}"><c>{DocText.Line(documentation.Pointer)}</c></param>"""
            )
            : Code.Of(
                $"""/// <param name="{DocText.Line(name.Text)}">{DocText.Markdown(documentation.Summary)}</param>"""
            );

    /// <summary>The comment of an exception.</summary>
    public static Code Exception(Identifier type, DocumentationModel documentation) =>
        documentation.Summary.Length == 0
            ? Code.Of($"""/// <exception cref="{type}"><c>{DocText.Line(documentation.Pointer)}</c></exception>""")
            : Code.Of($"""/// <exception cref="{type}">{DocText.Markdown(documentation.Summary)}</exception>""");

    private static Code Summary(DocumentationModel documentation) =>
        documentation.Summary.Length == 0
            ? Code.None
            : Code.Of($"/// <summary>{DocText.Markdown(documentation.Summary)}</summary>");

    private static Code Remarks(DocumentationModel documentation)
    {
        var paragraphs = documentation
            .Details.Select(text => Paragraph(DocText.Markdown(text)))
            .Concat(documentation.Facts.Select(text => Paragraph(DocText.Lines(text))));
        var facts = documentation.Facts.Select(fact => Code.Of($"{DocText.Line(fact)} "));
        return documentation.Details.Count == 0
            ? Code.Of($"/// <remarks>{Code.Join("", facts)}<c>{DocText.Line(documentation.Pointer)}</c></remarks>")
            : Code.Of(
                $"""
                /// <remarks>
                {Code.Lines(paragraphs)}
                /// <para><c>{DocText.Line(documentation.Pointer)}</c></para>
                /// </remarks>
                """
            );
    }

    private static Code Paragraph(DocText text) => Code.Of($"/// <para>{text}</para>");

    private static Code Obsolete(DocumentationModel documentation) =>
        documentation.Obsolete is { } reason ? Code.Of($"[System::Obsolete({Literal.String(reason)})]") : Code.None;
}
