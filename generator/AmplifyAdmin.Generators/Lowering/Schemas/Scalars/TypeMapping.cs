using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Scalars;

/// <summary>The type that a consumer chose for scalars.</summary>
/// <param name="Type">The qualified name of the type, or a C# keyword.</param>
/// <param name="Converter">The qualified name of its <c>JsonConverter&lt;T&gt;</c>; empty when the type parses and formats itself.</param>
internal sealed record TypeMapping(string Type, string Converter)
{
    /// <summary>What a mapping must look like, in the words of a diagnostic.</summary>
    public const string Expected =
        "a type such as NodaTime.Instant, or a type and its JsonConverter such as My.OrderId:My.OrderIdConverter";

    /// <summary>Reads <c>Type</c> or <c>Type:ConverterType</c>; null when it is neither.</summary>
    public static TypeMapping? Parse(string text)
    {
        const string Global = "global::";
        var names = text.Replace(Global, "").Split(':').Select(name => name.Trim()).ToList();
        return names.Count switch
        {
            1 when Keyword(names[0]) is not null || IsQualifiedName(names[0]) => new TypeMapping(names[0], ""),
            2 when IsQualifiedName(names[0]) && IsQualifiedName(names[1]) => new TypeMapping(names[0], names[1]),
            _ => null,
        };
    }

    /// <summary>The shape of a scalar of this type; null when no such scalar can hold the JSON.</summary>
    /// <param name="kinds">The kinds of JSON value that the schema allows.</param>
    public ScalarShape? Shape(JsonKinds kinds)
    {
        var isNumber = (kinds & JsonKinds.Number) != JsonKinds.None;
        if ((kinds & JsonKinds.Boolean) != JsonKinds.None)
        {
            return null;
        }

        if (Keyword(Type) is { } kind)
        {
            return isNumber == (kind != ScalarKind.String) ? ScalarLowering.Of(kind)
                : isNumber ? null
                : Mapped(ScalarLowering.Of(kind).Type, isNumber: false);
        }

        return Mapped(TypeName.Qualified(Type.Split('.')), isNumber);
    }

    private ScalarShape Mapped(TypeName type, bool isNumber) =>
        new(type, true, ScalarKind.Mapped)
        {
            Mapping = new MappingModel(
                isNumber,
                Converter.Length == 0 ? null : TypeName.Qualified(Converter.Split('.'))
            ),
        };

    private static ScalarKind? Keyword(string name) =>
        name switch
        {
            "int" => ScalarKind.Int32,
            "long" => ScalarKind.Int64,
            "float" => ScalarKind.Single,
            "double" => ScalarKind.Double,
            "decimal" => ScalarKind.Decimal,
            "string" => ScalarKind.String,
            _ => null,
        };

    private static bool IsQualifiedName(string name) =>
        name.Split('.').All(SyntaxFacts.IsValidIdentifier)
        && (name.Contains('.') || SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None);
}
