using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of a union that its base class does not do: those of cases that do not check themselves, then those of the whole.</summary>
internal static class UnionValidationEmitter
{
    public static TypeSection Emit(UnionModel model)
    {
        var name = ValidationMembers.StaticsName(model.Name, []);
        var statics = new ValidationStatics(Code.Of($"{name}."));
        var locals = new LocalNames("context");
        var cases = model.Cases.Where(NeedsCode).Select(branch => Case(branch, statics, locals)).ToList();
        var others = model.Cases.Any(branch => branch.Value.HasChecks && !NeedsCode(branch))
            ? Code.Of($"base.ValidateCase(ref context);")
            : Code.None;
        var ofCase = cases.Count == 0 ? Code.None : Code.Lines([.. cases, others]);
        var whole = statics.JsonCheck(model.Name, model.Json, model.Constraints);
        return new TypeSection
        {
            Members = Code.Blocks(
                ValidationMembers.Override(Code.Of($"protected override void ValidateCase"), ofCase),
                whole.IsNone
                    ? Code.None
                    : ValidationMembers.Override(
                        Code.Of($"public override void Validate"),
                        Code.Lines([Code.Of($"ValidateCase(ref context);"), whole])
                    )
            ),
            Companions = ValidationMembers.Statics(name, statics),
        };
    }

    private static bool NeedsCode(UnionCaseModel branch) =>
        branch.Value.HasChecks
        && branch.Value is not { Constraints.IsNone: true, Shape: NamedShape { Kind: not NamedKind.ClosedEnum } };

    private static Code Case(UnionCaseModel branch, ValidationStatics statics, LocalNames locals)
    {
        var local = locals.For(branch.Name);
        return Code.Of(
            $$"""
            if (TryGet{{branch.Name}}(out var {{local}}))
            {
                {{ShapeValidationEmitter.Present(branch.Value, branch.Name, Code.Of($"{local}"), statics, locals)}}
                return;
            }
            """
        );
    }
}
