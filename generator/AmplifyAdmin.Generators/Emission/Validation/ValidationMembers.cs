using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the validation methods of records and unions, and the class with what their checks share.</summary>
internal static class ValidationMembers
{
    /// <summary>A method that overrides one of the base class.</summary>
    /// <param name="declaration">Its accessibility and name.</param>
    /// <param name="checks">Statements on <c>this</c> and <c>context</c>; without any, the base class's method is right.</param>
    public static Code Override(Code declaration, Code checks) =>
        checks.IsNone
            ? Code.None
            : Code.Of(
                $$"""
                /// <inheritdoc />
                {{declaration}}(ref Emitted::ValidationContext context)
                {
                    {{checks}}
                }
                """
            );

    /// <summary>The class with schemas and converters that the checks use; nothing if they use none.</summary>
    public static Code Statics(Identifier name, ValidationStatics statics) =>
        statics.Declarations.IsNone
            ? Code.None
            : Code.Of(
                $$"""
                file static class {{name}}
                {
                    {{statics.Declarations}}
                }
                """
            );

    /// <summary>The name of that class, which no member of the type may hide.</summary>
    public static Identifier StaticsName(Identifier type, IEnumerable<string> members)
    {
        var name = new Identifier(type.Text + "Checks");
        while (members.Contains(name.Text))
        {
            name = new Identifier(name.Text + "Code");
        }

        return name;
    }
}
