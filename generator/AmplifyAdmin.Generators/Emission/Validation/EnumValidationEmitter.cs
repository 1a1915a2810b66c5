using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints an open enum type's <c>Validate</c>: a value the document does not list is an error except in an answer.</summary>
internal static class EnumValidationEmitter
{
    private const int FewEnoughToList = 12;

    public static TypeSection Emit(EnumModel model) =>
        ValidationMembers.Emit(
            model,
            Check(model),
            new ValidationStatics(),
            ValidationExtras.None with
            {
                Members = model.Values.Select(value => value.Name.Text),
            }
        );

    private static Code Check(EnumModel model)
    {
        if (model.AllowsOthers)
        {
            return Code.None;
        }

        var known =
            model.Values.Count <= FewEnoughToList
                ? string.Join(", ", model.Values.Select(value => value.WireValue))
                : "the values the document lists";
        return Code.Of(
            $"if (!value.IsKnown) context.AddUnknown({(model.Number is null ? Code.Of($"value.Value") : Code.Of($"value.ToString()"))}, {Literal.String(known)});"
        );
    }
}
