using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Names the types of named schemas.</summary>
internal static class TypeNaming
{
    private const string Numbered = "def-";

    /// <summary>A schema's own name where C# takes it as it is, else its words in Pascal case.</summary>
    public static string FromComponent(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && IsPlain(name) ? name : PascalCase.From(name);

    /// <summary>The name of a component: its title where a tool has numbered it, as in <c>def-5</c>.</summary>
    public static string OfComponent(string name, string? title) =>
        name.StartsWith(Numbered, System.StringComparison.Ordinal)
        && name.Skip(Numbered.Length).All(char.IsDigit)
        && title is { Length: > 0 and < 60 }
            ? title
            : name;

    /// <summary>The name, lengthened when the type will have a member of that name, which C# does not allow.</summary>
    public static string Allowed(string name, NamedKind kind)
    {
        var members = kind switch
        {
            NamedKind.Record => ReservedMemberNames.ReservedInRecords,
            NamedKind.Union => ReservedMemberNames.ReservedInUnions,
            _ => ReservedMemberNames.ReservedInEnums,
        };
        return members.Contains(name) ? name + "Type" : name;
    }

    /// <summary>Says so when a schema could not keep its name.</summary>
    public static void ReportRenamed(LoweringContext context, SchemaNode schema, string wanted, Identifier name)
    {
        if (FromComponent(wanted) != name.Text)
        {
            context.ReportAtKey(LoweringDiagnostics.Renamed, schema, wanted, name.Text);
        }
    }

    // A type in lower case draws a compiler warning, and a keyword or an underscore at the front surprises.
    private static bool IsPlain(string name) =>
        char.IsUpper(name[0])
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && !name.Any(character => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format);
}
