namespace AmplifyAdmin.Generators.Lowering;

/// <summary>What divides the operations of a client into groups.</summary>
internal enum GroupBy
{
    /// <summary>Nothing: all operations are members of the client.</summary>
    None,

    /// <summary>The first tag of each operation.</summary>
    Tag,

    /// <summary>The operation id up to its first underscore, or else up to its last dot or slash.</summary>
    OperationIdPrefix,
}
