using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints what every validated type has, and beside it the class with its checks.</summary>
internal static class ValidationMembers
{
    private static Code Signature { get; } =
        Code.Of($"void Runtime::IValidatable.Validate(ref Runtime::ValidationContext context)");

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
        var isShort = model is EnumModel;
        // Where nothing stands beside the checks, they need no class of their own.
        var isInline = isShort || model is RecordModel && statics.Declarations.IsNone && extras.Method.IsNone;
        var body =
            checks.IsNone ? Code.Of($"{Signature} {{ }}")
            : isShort ? Code.Of($$"""{{Signature}} { var value = this; {{checks}} }""")
            : isInline ? Inline(checks)
            : Code.Of($"{Signature} => {name}.Validate(this, ref context);");
        var type = Code.Of(
            $$"""
            public {{declaration}} {{model.Name}} : Runtime::IValidatable
            {
                {{Code.Blocks(Members(body), extras.Member)}}
            }
            """
        );
        return SourceFile.Create(
            settings,
            "Validation",
            model.Name,
            model.Documentation.Pointer,
            Code.Blocks(
                ObsoleteUse.Pragma(usesObsolete),
                type,
                isInline ? Code.None : Checks(model, name, checks, extras.Method, statics)
            )
        );
    }

    private static Code Members(Code body) =>
        Code.Of(
            $$"""
            /// <inheritdoc />
            public Collections::IReadOnlyList<Runtime::ValidationError> Validate() => Runtime::Validation.Of(this);
            /// <inheritdoc />
            public Collections::IReadOnlyList<Runtime::ValidationError> Validate(Runtime::ValidationOptions options) => Runtime::Validation.Of(this, options);
            /// <inheritdoc />
            public void ThrowIfInvalid() => Runtime::ApiValidationException.ThrowIfAny(Validate());
            {{body}}
            """
        );

    private static Code Inline(Code checks) =>
        Code.Of(
            $$"""
            {{Signature}}
            {
                var value = this;
                {{checks}}
            }
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
    public static Identifier ChecksName(Identifier type, IEnumerable<string> members)
    {
        var name = new Identifier(type.Text + "Checks");
        while (members.Contains(name.Text))
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
internal sealed record ValidationExtras(Code Member, Code Method, IEnumerable<string> Members)
{
    /// <summary>Nothing.</summary>
    public static ValidationExtras None { get; } = new(Code.None, Code.None, []);
}
