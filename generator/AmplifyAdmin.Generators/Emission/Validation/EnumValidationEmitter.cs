using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints an open enum type's <c>Validate</c>: a value the document does not list is an error except in an answer.</summary>
internal static class EnumValidationEmitter
{
    private const int FewEnoughToList = 12;

    private static Code Signature { get; } =
        Code.Of($"void Runtime::IValidatable.Validate(ref Emitted::ValidationContext context)");

    public static TypeSection Emit(EnumModel model) =>
        new()
        {
            Interface = Code.Of($"Runtime::IValidatable"),
            Members = Code.Of(
                $$"""
                {{Signature}} { {{Check(model)}} }
                """
            ),
        };

    private static Code Check(EnumModel model)
    {
        if (model.AllowsOthers)
        {
            return Code.None;
        }

        // A table of texts names its values itself.
        var known =
            model.Number is null ? Code.Of($"known")
            : model.Values.Count <= FewEnoughToList
                ? Code.Of($"{Literal.String(string.Join(", ", model.Values.Select(value => value.WireValue)))}")
            : Code.Of($"\"the values the document lists\"");
        return Code.Of(
            $"if (!IsKnown) context.AddUnknown({(model.Number is null ? Code.Of($"Value") : Code.Of($"ToString()"))}, {known});"
        );
    }
}
