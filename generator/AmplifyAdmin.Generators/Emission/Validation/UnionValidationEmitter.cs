using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints a union's <c>Validate</c>: the checks of the case it holds, then those of the whole.</summary>
internal static class UnionValidationEmitter
{
    public static TypeSection Emit(UnionModel model)
    {
        var statics = new ValidationStatics();
        var locals = new LocalNames("value", "context");
        var cases = Code.Blocks(
            model.Cases.Where(branch => branch.Value.HasChecks).Select(branch => Case(branch, statics, locals))
        );
        var whole = Whole(model, statics);
        return ValidationMembers.Emit(
            model,
            Code.Blocks(cases.IsNone ? Code.None : Code.Of($"ValidateCase(value, ref context);"), whole),
            statics,
            ValidateCase(model, cases)
        );
    }

    // The reader chooses the branch by its own checks; those of the whole are for the value it gives back.
    private static ValidationExtras ValidateCase(UnionModel model, Code cases)
    {
        if (cases.IsNone)
        {
            return ValidationExtras.None;
        }

        var member = Code.Of(
            $$"""
            internal Collections::IReadOnlyList<Runtime::ValidationError> ValidateCase()
            {
                var context = new Emitted::ValidationContext(Runtime::ValidationOptions.Default);
                {{ValidationMembers.ChecksName(model.Name, [])}}.ValidateCase(this, ref context);
                return context.Errors;
            }
            """
        );
        var method = Code.Of(
            $$"""
            internal static void ValidateCase({{model.Name}} value, ref Emitted::ValidationContext context)
            {
                {{cases}}
            }
            """
        );
        return new ValidationExtras(member, method, []);
    }

    private static Code Case(UnionCaseModel branch, ValidationStatics statics, LocalNames locals)
    {
        var local = locals.For(branch.Name);
        return Code.Of(
            $$"""
            if (value.TryGet{{branch.Name}}(out var {{local}}))
            {
                {{ShapeValidationEmitter.Present(branch.Value, branch.Name, Code.Of($"{local}"), statics, locals)}}
            }
            """
        );
    }

    private static Code Whole(UnionModel model, ValidationStatics statics) =>
        model.Constraints.Residual is { } residual
            ? Code.Of(
                $"{statics.Schema(model.Name, residual)}.Check(ref context, {model.Json.Converter}.Instance, value);"
            )
            : Code.None;
}
