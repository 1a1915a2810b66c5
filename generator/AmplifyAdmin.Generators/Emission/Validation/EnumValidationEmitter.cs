using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints an open enum type's <c>Validate</c>: a value the document does not list is an error except in an answer.</summary>
internal static class EnumValidationEmitter
{
    private const int FewEnoughToList = 12;

    public static SourceFile Emit(ApiSettings settings, EnumModel model) =>
        SourceFile.Create(
            settings,
            "Validation",
            model.Name,
            model.Documentation.Pointer,
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(ObsoleteUse.In(model))}}

                public readonly partial struct {{model.Name}}
                {
                    internal void Validate(ref Runtime::ValidationContext context)
                    {
                        {{Check(model)}}
                    }
                }
                """
            )
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
            $$"""
            if (!IsKnown)
            {
                context.AddUnknown(Value, {{Literal.String(known)}});
            }
            """
        );
    }
}
