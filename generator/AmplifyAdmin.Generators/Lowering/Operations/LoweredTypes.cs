using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>The types of a document and those that it shares, complete.</summary>
internal sealed class LoweredTypes
{
    private readonly Dictionary<TypeName, TypeModel> types;

    public LoweredTypes(EquatableArray<TypeModel> emitted, LoweringContext context)
    {
        types = emitted
            .Select(type => new KeyValuePair<TypeName, TypeModel>(TypeName.Of(type.Name), type))
            .Concat(context.Shared.Bodies)
            .GroupBy(type => type.Key)
            .ToDictionary(type => type.Key, type => type.First().Value);
    }

    /// <summary>A type by its name; null when it is not emitted.</summary>
    public TypeModel? Find(TypeName name) => types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The record that a value is; null when it is not a record.</summary>
    public RecordModel? RecordOf(ValueModel? value) =>
        value?.Shape is NamedShape named ? Find(named.Type) as RecordModel : null;

    /// <summary>The members of the record that a value is; none when it is not a record.</summary>
    public EquatableArray<MemberModel> MembersOf(ValueModel? value) => RecordOf(value)?.Members ?? [];
}
