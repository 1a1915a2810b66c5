using System.Text.Json.Serialization;

namespace Conformance.Frameworks;

/// <summary>An enum written as text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Color>))]
public enum Color
{
    /// <summary>Red.</summary>
    Red,

    /// <summary>Dark green.</summary>
    DarkGreen,
}

/// <summary>An enum written as a number.</summary>
public enum Priority
{
    /// <summary>Low.</summary>
    Low = 1,

    /// <summary>High.</summary>
    High = 5,
}

/// <summary>Flags written as a number.</summary>
[Flags]
public enum Permissions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Read.</summary>
    Read = 1,

    /// <summary>Write.</summary>
    Write = 2,
}

/// <summary>One member of each scalar type.</summary>
public sealed record Scalars(
    bool Flag,
    int Whole,
    long Large,
    double Real,
    float Ratio,
    decimal Money,
    string Text,
    Guid Id,
    DateTimeOffset Instant,
    DateTime Utc,
    DateTime Local,
    DateOnly Day,
    TimeOnly Time,
    TimeSpan Span,
    Uri Link,
    byte[] Bytes,
    Color Color,
    Priority Priority,
    Permissions Permissions
);

/// <summary>Members that may be null.</summary>
public sealed record Nullables(
    bool? Flag,
    int? Whole,
    decimal? Money,
    string? Text,
    Guid? Id,
    DateTimeOffset? Instant,
    Color? Color,
    Priority? Priority,
    Address? Address
);

/// <summary>A nested object.</summary>
public sealed record Address(string Street, string? City);

/// <summary>Lists and maps.</summary>
public sealed record Collections(
    List<string> Names,
    List<decimal> Amounts,
    Dictionary<string, int> Counts,
    Dictionary<string, Address> Addresses,
    List<List<int>> Matrix
);

/// <summary>A recursive object.</summary>
public sealed record Tree(string Name, List<Tree> Children);

/// <summary>A page of a generic type.</summary>
public sealed record Page<T>(List<T> Items, int Total, string? Next);

/// <summary>The base of a hierarchy.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract class Shape
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}

/// <summary>A circle.</summary>
public sealed class Circle : Shape
{
    /// <summary>The radius.</summary>
    public double Radius { get; set; }
}

/// <summary>A square.</summary>
public sealed class Square : Shape
{
    /// <summary>The side.</summary>
    public int Side { get; set; }
}

/// <summary>Shapes in a list and as a member.</summary>
public sealed record Drawing(Shape Main, List<Shape> Others);
