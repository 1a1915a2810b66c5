using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Names that members of emitted types cannot have.</summary>
internal static class ReservedMemberNames
{
    /// <summary>What every record has already, from C# or from us.</summary>
    public static HashSet<string> ReservedInRecords { get; } =
        new(StringComparer.Ordinal)
        {
            "Clone",
            "Deconstruct",
            "EqualityContract",
            "Equals",
            "Finalize",
            "GetHashCode",
            "GetType",
            "MemberwiseClone",
            "PrintMembers",
            "ReadJson",
            "ReferenceEquals",
            "ThrowIfInvalid",
            "ToString",
            "Validate",
            "WriteJson",
        };

    /// <summary>What every open enum type and the C# enum next to it have already.</summary>
    public static HashSet<string> ReservedInEnums { get; } =
        new(StringComparer.Ordinal)
        {
            "Clone",
            "Equals",
            "Finalize",
            "GetHashCode",
            "GetType",
            "Has",
            "IsKnown",
            "Kind",
            "MemberwiseClone",
            "PrintMembers",
            "ReadJson",
            "ReferenceEquals",
            "ThrowIfInvalid",
            "ToString",
            "Validate",
            "Value",
        };

    /// <summary>What every union type has already.</summary>
    public static HashSet<string> ReservedInUnions { get; } =
        new([.. ReservedInRecords, "Match", "Switch", "Value"], StringComparer.Ordinal);
}
