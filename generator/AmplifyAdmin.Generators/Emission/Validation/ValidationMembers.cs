using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints what every validated type has, and beside it the class with its checks.</summary>
internal static class ValidationMembers
{
    /// <param name="settings">What the document shares.</param>
    /// <param name="model">The type.</param>
    /// <param name="declaration">How the type is declared.</param>
    /// <param name="checks">Statements on <c>value</c> and <c>context</c>.</param>
    /// <param name="statics">What the checks need.</param>
    /// <param name="usesObsolete">Whether they use what is obsolete.</param>
    /// <param name="extras">What this kind of type has besides.</param>
    public static SourceFile Emit(
        ApiSettings settings,
        TypeModel model,
        Code declaration,
        Code checks,
        ValidationStatics statics,
        bool usesObsolete,
        ValidationExtras extras
    )
    {
        var name = ChecksName(model.Name, extras.Members);
        var isInline = model is EnumModel;
        var call =
            checks.IsNone ? Code.None
            : isInline ? Code.Of($"var value = this; {checks}")
            : Code.Of($"{name}.Validate(this, ref context);");
        return SourceFile.Create(
            settings,
            "Validation",
            model.Name,
            model.Documentation.Pointer,
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(usesObsolete)}}

                public {{declaration}} {{model.Name}} : Runtime::IValidatable
                {
                    {{Code.Blocks(Members(call), extras.Member)}}
                }

                {{(isInline ? Code.None : Checks(model, name, checks, extras.Method, statics))}}
                """
            )
        );
    }

    private static Code Members(Code call) =>
        Code.Of(
            $$"""
            /// <inheritdoc />
            public Collections::IReadOnlyList<Runtime::ValidationError> Validate() => Runtime::Validation.Of(this);
            /// <inheritdoc />
            public Collections::IReadOnlyList<Runtime::ValidationError> Validate(Runtime::ValidationOptions options) => Runtime::Validation.Of(this, options);
            /// <inheritdoc />
            public void ThrowIfInvalid() => Runtime::ApiValidationException.ThrowIfAny(Validate());
            void Runtime::IValidatable.Validate(ref Runtime::ValidationContext context) { {{call}} }
            """
        );

    private static Code Checks(TypeModel model, Identifier name, Code checks, Code method, ValidationStatics statics)
    {
        if (checks.IsNone)
        {
            return Code.None;
        }

        var validate = Code.Of(
            $$"""
            internal static void Validate({{model.Name}} value, ref Runtime::ValidationContext context)
            {
                {{checks}}
            }
            """
        );
        return Code.Of(
            $$"""
            file static class {{name}}
            {
                {{Code.Blocks(statics.Declarations, validate, method)}}
            }
            """
        );
    }

    /// <summary>The name of the class with the checks, which no member of the type may hide.</summary>
    public static Identifier ChecksName(Identifier type, EquatableArray<Identifier> members)
    {
        var name = new Identifier(type.Text + "Checks");
        while (members.Contains(name))
        {
            name = new Identifier(name.Text + "Code");
        }

        return name;
    }
}

/// <summary>What a kind of type has besides the usual.</summary>
/// <param name="Member">A further member of the type.</param>
/// <param name="Method">A further method beside the checks.</param>
/// <param name="Members">The names of the type's members.</param>
internal sealed record ValidationExtras(Code Member, Code Method, EquatableArray<Identifier> Members)
{
    /// <summary>Nothing.</summary>
    public static ValidationExtras None { get; } = new(Code.None, Code.None, []);
}
