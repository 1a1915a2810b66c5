using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>The types of a document and those that it shares, complete.</summary>
internal sealed class LoweredTypes
{
    private readonly Dictionary<TypeName, TypeModel> types = [];

    public LoweredTypes(EquatableArray<TypeModel> emitted, LoweringContext context)
    {
        foreach (var shared in context.Shared.Types)
        {
            types[shared.Shape.Type] = shared.Body;
        }

        foreach (var type in emitted)
        {
            types[TypeName.Of(type.Name)] = type;
        }
    }

    /// <summary>A type by its name; null when it is not emitted.</summary>
    public TypeModel? Find(TypeName name) => types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The record that a value is; null when it is not a record.</summary>
    public RecordModel? RecordOf(ValueModel? value) =>
        value?.Shape is NamedShape named ? Find(named.Type) as RecordModel : null;

    /// <summary>The members of the record that a value is; none when it is not a record.</summary>
    public EquatableArray<MemberModel> MembersOf(ValueModel? value) => RecordOf(value)?.Members ?? [];
}
