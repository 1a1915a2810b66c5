namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>What a schema becomes.</summary>
internal enum Classification
{
    /// <summary>Any JSON value; its keywords are checked on the JSON.</summary>
    Any,
    Scalar,
    List,
    Map,
    FreeFormObject,
    Record,
    Enum,

    /// <summary>One of several branches.</summary>
    Union,

    /// <summary>One of several kinds of JSON value, stated by a list of types.</summary>
    KindUnion,
}
