using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Security;

/// <summary>Finds the sensitive members of an operation's responses, so that messages omit them.</summary>
internal sealed class SensitiveNames
{
    private readonly LoweredTypes types;

    public SensitiveNames(LoweredTypes types)
    {
        this.types = types;
    }

    /// <summary>The wire names, in alphabetical order.</summary>
    public EquatableArray<string> Of(EquatableArray<ResponseModel> responses)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<TypeName>();
        foreach (var content in responses.SelectMany(response => response.Contents))
        {
            Collect(content.Value, names, seen);
        }

        return names.ToEquatableArray();
    }

    private void Collect(ValueModel? value, SortedSet<string> names, HashSet<TypeName> seen)
    {
        switch (value?.Shape)
        {
            case ListShape list:
                Collect(list.Element, names, seen);
                break;
            case MapShape map:
                Collect(map.Element, names, seen);
                break;
            case NamedShape named when seen.Add(named.Type) && types.Find(named.Type) is { } type:
                Collect(type, names, seen);
                break;
        }
    }

    private void Collect(TypeModel type, SortedSet<string> names, HashSet<TypeName> seen)
    {
        if (type is UnionModel union)
        {
            foreach (var branch in union.Cases)
            {
                Collect(branch.Value, names, seen);
            }
        }
        else if (type is RecordModel record)
        {
            foreach (var member in record.Members)
            {
                if (member.Sensitive)
                {
                    names.Add(member.WireName);
                }

                Collect(member.Value, names, seen);
            }
        }
    }
}
