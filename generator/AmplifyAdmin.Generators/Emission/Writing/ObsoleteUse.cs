using System.Linq;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Emitted code may use what it marks <c>[Obsolete]</c> itself; only the files that do so silence the warning.</summary>
internal static class ObsoleteUse
{
    /// <summary>The line that silences the warnings, also the one about members both required and deprecated, when needed.</summary>
    public static Code Pragma(bool needed) =>
        needed
            ? Code.Of(
                $"#pragma warning disable CS0612, CS0618, CS9042 // Deprecated parts of the document are still carried."
            )
            : Code.None;

    /// <summary>Whether code that handles a record's members uses what is obsolete.</summary>
    public static bool In(RecordModel model) =>
        In((TypeModel)model)
        || model.Members.Any(member => member.Documentation.Obsolete is not null || In(member.Value))
        || (model.Additional is { } additional && In(additional.Value));

    /// <summary>Whether code that handles a union's cases uses what is obsolete.</summary>
    public static bool In(UnionModel model) => In((TypeModel)model) || model.Cases.Any(branch => In(branch.Value));

    /// <summary>Whether code that calls or answers an operation uses what is obsolete.</summary>
    public static bool In(OperationModel operation) =>
        operation.Parameters.Any(parameter => In(parameter.Value))
        || (operation.Body is { } body && body.Contents.Any(In))
        || operation.Responses.Any(response => response.Contents.Any(In));

    /// <summary>Whether a type is obsolete itself.</summary>
    public static bool In(TypeModel model) => model.Documentation.Obsolete is not null;

    private static bool In(ContentModel content) => content.Converted is { } value && In(value);

    /// <summary>Whether a value's type, or that of its elements, is obsolete.</summary>
    public static bool In(ValueModel value) =>
        value.Shape switch
        {
            NamedShape named => named.Obsolete,
            ListShape list => In(list.Element),
            MapShape map => In(map.Element),
            _ => false,
        };
}
