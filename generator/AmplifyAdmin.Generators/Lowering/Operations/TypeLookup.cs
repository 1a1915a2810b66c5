using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Gives types by their names, and notes which were asked for.</summary>
internal sealed class TypeLookup
{
    private readonly Dictionary<Identifier, TypeModel> types;

    public TypeLookup(EquatableArray<TypeModel> types)
    {
        this.types = types.ToDictionary(type => type.Name);
    }

    /// <summary>The types asked for, everything about them.</summary>
    public HashSet<Identifier> Used { get; private set; } = [];

    /// <summary>The types asked for what their members are called and lead to.</summary>
    public HashSet<Identifier> Followed { get; private set; } = [];

    /// <summary>Notes for someone else from now on.</summary>
    public void Begin()
    {
        Used = [];
        Followed = [];
    }

    /// <summary>Takes a type as it is now.</summary>
    public void Replace(TypeModel type) => types[type.Name] = type;

    /// <summary>A type; null when there is none.</summary>
    public TypeModel? Find(Identifier name)
    {
        Used.Add(name);
        return types.TryGetValue(name, out var type) ? type : null;
    }

    /// <summary>A type of whose members only names, sensitivity and types matter; null when there is none.</summary>
    public TypeModel? Follow(Identifier name)
    {
        Followed.Add(name);
        return types.TryGetValue(name, out var type) ? type : null;
    }
}
