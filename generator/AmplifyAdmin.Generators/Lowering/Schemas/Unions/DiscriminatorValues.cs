using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Unions;

/// <summary>The values of discriminators by which unions choose records that declare these as text like any other.</summary>
internal sealed class DiscriminatorValues
{
    private readonly Dictionary<(Identifier Record, string Property), string?> values = [];

    /// <summary>Adds a value; a record that several values choose is given none.</summary>
    public void Add(Identifier record, string property, string value)
    {
        var key = (record, property);
        values[key] = values.TryGetValue(key, out var known) && known != value ? null : value;
    }

    /// <summary>The record, whose discriminators have their values from the start.</summary>
    public RecordModel Fill(RecordModel record) =>
        values.Count > 0 && record.Members.Any(member => Initial(record, member) is not null)
            ? record with
            {
                Members = record.Members.Select(member => Fill(record, member)).ToEquatableArray(),
            }
            : record;

    private MemberModel Fill(RecordModel record, MemberModel member) =>
        Initial(record, member) is { } initial
            ? member with
            {
                Type = member.Value.Type,
                Presence = Presence.Required,
                InitialValue = initial,
                Default = null,
            }
            : member;

    private Literal? Initial(RecordModel record, MemberModel member)
    {
        if (
            member is not { InitialValue: null, IsInherited: false, Value.Nullable: false }
            || !values.TryGetValue((record.Name, member.WireName), out var value)
            || value is null
        )
        {
            return null;
        }

        return member.Value.Shape switch
        {
            ScalarShape { Kind: ScalarKind.String } => Literal.String(value),
            NamedShape { Kind: NamedKind.OpenEnum, IsNumber: false } => Literal.Call("new", Literal.String(value)),
            _ => null,
        };
    }
}
