using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the validation members of a type and the class with its checks.</summary>
internal static class ValidationMembers
{
    private static Code Signature { get; } =
        Code.Of($"void Runtime::IValidatable.Validate(ref Runtime::ValidationContext context)");

    /// <param name="model">The type.</param>
    /// <param name="checks">Statements on <c>value</c> and <c>context</c>.</param>
    /// <param name="statics">What the checks need.</param>
    /// <param name="extras">What this kind of type has besides.</param>
    public static TypeSection Emit(TypeModel model, Code checks, ValidationStatics statics, ValidationExtras extras)
    {
        var name = ChecksName(model.Name, extras.Members);
        var isShort = model is EnumModel;
        // Checks without fields or methods of their own need no class.
        var isInline = isShort || model is RecordModel && statics.Declarations.IsNone && extras.Method.IsNone;
        var body =
            checks.IsNone ? Code.Of($"{Signature} {{ }}")
            : isShort ? Code.Of($$"""{{Signature}} { var value = this; {{checks}} }""")
            : isInline ? Inline(checks)
            : Code.Of($"{Signature} => {name}.Validate(this, ref context);");
        return new TypeSection
        {
            Interface = Code.Of($"Runtime::IValidatable"),
            Members = Code.Blocks(model is RecordModel { IsDerived: true } ? body : Members(body), extras.Member),
            Companions = isInline ? Code.None : Checks(model, name, checks, extras.Method, statics),
        };
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

/// <summary>Validation code that only some kinds of types have.</summary>
/// <param name="Member">A further member of the type.</param>
/// <param name="Method">A further method beside the checks.</param>
/// <param name="Members">The names of the type's members.</param>
internal sealed record ValidationExtras(Code Member, Code Method, IEnumerable<string> Members)
{
    /// <summary>Nothing.</summary>
    public static ValidationExtras None { get; } = new(Code.None, Code.None, []);
}
