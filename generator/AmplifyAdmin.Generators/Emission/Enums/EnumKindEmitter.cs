using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints what all open enum types have: their equality, and the C# enum of their known values.</summary>
internal static class EnumKindEmitter
{
    /// <summary>The type with the members of its struct.</summary>
    public static TypeSection Section(EnumModel model, Code members) =>
        new()
        {
            Interface = EnumEqualityEmitter.Interface(model),
            Members = members,
            Companions = Kind(model),
        };

    private static Code Kind(EnumModel model) =>
        Code.Of(
            $$"""
            /// <summary>The known values of <see cref="{{model.Name}}"/>.</summary>
            public enum {{model.KindName}}
            {
                /// <summary>A value that the document does not list.</summary>
                {{model.UnknownName}},
                {{Code.Lines(model.Values.Select(ClosedEnumEmitter.Member))}}
            }
            """
        );
}
