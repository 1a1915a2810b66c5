using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints a union's <c>Validate</c>: the checks of the case it holds, then those of the whole.</summary>
internal static class UnionValidationEmitter
{
    public static SourceFile Emit(ApiSettings settings, UnionModel model)
    {
        var statics = new ValidationStatics();
        var locals = new LocalNames("value", "context");
        var checks = model
            .Cases.Where(branch => ShapeValidationEmitter.NeedsValidation(branch.Value))
            .Select(branch => Case(branch, statics, locals))
            .Append(Whole(model, statics));
        return ValidationMembers.Emit(
            settings,
            model,
            Code.Of($"sealed partial class"),
            Code.Blocks(checks),
            statics,
            ObsoleteUse.In(model),
            []
        );
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
