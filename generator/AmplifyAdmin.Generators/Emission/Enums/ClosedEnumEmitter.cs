using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints the members of a C# enum.</summary>
internal static class ClosedEnumEmitter
{
    public static TypeSection Emit(EnumModel model) => new() { Members = Code.Blocks(model.Values.Select(Member)) };

    /// <summary>One member of a C# enum.</summary>
    public static Code Member(EnumValueModel value) =>
        Code.Of(
            $"""
            /// <summary>{DocText.Lines(value.Summary)}</summary>
            {value.Name},
            """
        );
}
