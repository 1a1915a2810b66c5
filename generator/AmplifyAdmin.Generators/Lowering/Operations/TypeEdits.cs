using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>The types that an edit has changed.</summary>
internal sealed class TypeEdits
{
    private readonly HashSet<Identifier> changed = [];
    private readonly HashSet<Identifier> reshaped = [];

    /// <param name="types">Those that are no longer what they were: before and after.</param>
    public TypeEdits(IReadOnlyList<(TypeModel Before, TypeModel After)> types)
    {
        foreach (var (before, after) in types)
        {
            changed.Add(after.Name);
            if (!LeadAlike(before, after))
            {
                reshaped.Add(after.Name);
            }
        }
    }

    /// <summary>Whether they make a difference to an operation.</summary>
    public bool Concern(ExtendedOperation operation) =>
        operation.Used.Overlaps(changed) || reshaped.Count > 0 && operation.Followed.Overlaps(reshaped);

    // Whether the members are called the same and lead to the same types.
    private static bool LeadAlike(TypeModel before, TypeModel after) =>
        (before, after) switch
        {
            (RecordModel one, RecordModel other) => one.Members.Count == other.Members.Count
                && one.Members.Zip(other.Members, LeadAlike).All(alike => alike),
            (EnumModel, EnumModel) => true,
            _ => false,
        };

    private static bool LeadAlike(MemberModel before, MemberModel after) =>
        before.WireName == after.WireName
        && before.Sensitive == after.Sensitive
        && before.Value.Shape == after.Value.Shape;
}
