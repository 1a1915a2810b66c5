using System;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>Kinds of JSON value.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,

    /// <summary>Numbers without a fraction.</summary>
    Integer = 4,

    /// <summary>Numbers with a fraction.</summary>
    Fraction = 8,
    Number = Integer | Fraction,
    String = 16,
    Array = 32,
    Object = 64,
    All = Null | Boolean | Number | String | Array | Object,
}
