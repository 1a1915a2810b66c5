using System;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>The keywords that can refuse a value, but for <c>type</c>, <c>format</c>, <c>$ref</c> and <c>allOf</c>.</summary>
[Flags]
internal enum RefusingKeywords
{
    None = 0,
    MinLength = 1 << 0,
    MaxLength = 1 << 1,
    Pattern = 1 << 2,

    /// <summary><c>minimum</c> or <c>exclusiveMinimum</c>.</summary>
    Minimum = 1 << 3,

    /// <summary><c>maximum</c> or <c>exclusiveMaximum</c>.</summary>
    Maximum = 1 << 4,
    MultipleOf = 1 << 5,
    MinItems = 1 << 6,
    MaxItems = 1 << 7,
    UniqueItems = 1 << 8,
    Items = 1 << 9,
    PrefixItems = 1 << 10,
    Contains = 1 << 11,
    UnevaluatedItems = 1 << 12,
    MinProperties = 1 << 13,
    MaxProperties = 1 << 14,
    Properties = 1 << 15,
    Required = 1 << 16,
    PatternProperties = 1 << 17,
    AdditionalProperties = 1 << 18,
    PropertyNames = 1 << 19,
    DependentRequired = 1 << 20,
    DependentSchemas = 1 << 21,
    UnevaluatedProperties = 1 << 22,
    Enum = 1 << 23,
    Const = 1 << 24,
    Not = 1 << 25,
    If = 1 << 26,
    AnyOf = 1 << 27,
    OneOf = 1 << 28,

    /// <summary>Those that speak about strings.</summary>
    OfString = MinLength | MaxLength | Pattern,

    /// <summary>Those that speak about numbers.</summary>
    OfNumber = Minimum | Maximum | MultipleOf,

    /// <summary>Those that speak about arrays.</summary>
    OfArray = MinItems | MaxItems | UniqueItems | Items | PrefixItems | Contains | UnevaluatedItems,

    /// <summary>Those that speak about objects.</summary>
    OfObject =
        MinProperties
        | MaxProperties
        | Properties
        | Required
        | PatternProperties
        | AdditionalProperties
        | PropertyNames
        | DependentRequired
        | DependentSchemas
        | UnevaluatedProperties,

    /// <summary>Those that list the values allowed.</summary>
    Listing = Enum | Const,

    /// <summary>Those that speak about every kind.</summary>
    OfAny = Listing | Not | If | AnyOf | OneOf,
}
