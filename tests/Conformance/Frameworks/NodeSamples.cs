namespace Conformance.Frameworks.Node;

// The types and values of Node/server.mjs in C#: JavaScript has one type of number, and documents have texts for bytes.

internal enum Color
{
    Red,
    DarkGreen,
}

internal sealed record Scalars(
    bool Flag,
    long Whole,
    long Large,
    double Real,
    string Text,
    Guid Id,
    DateTimeOffset Instant,
    DateOnly Day,
    TimeOnly Time,
    TimeSpan Span,
    Uri Link,
    string Bytes,
    Color Color,
    double Priority
);

internal sealed record Nullables(
    bool? Flag,
    long? Whole,
    string? Text,
    Guid? Id,
    DateTimeOffset? Instant,
    Color? Color,
    Address? Address
);

internal sealed record Address(string Street, string? City);

internal sealed record Collections(
    List<string> Names,
    List<double> Amounts,
    Dictionary<string, long> Counts,
    Dictionary<string, Address> Addresses,
    List<List<long>> Matrix
);

internal sealed record Tree(string Name, List<Tree> Children);

internal sealed record Page<T>(List<T> Items, long Total, string? Next);

internal record Shape(string Name);

internal sealed record Circle(string Name, double Radius) : Shape(Name);

internal sealed record Square(string Name, long Side) : Shape(Name);

internal sealed record Drawing(Shape Main, List<Shape> Others);

/// <summary>The values of the server.</summary>
internal static class NodeSamples
{
    public static (string Name, object Sample)[] All { get; } =
    [
        (
            "scalars",
            new Scalars(
                true,
                -7,
                9_007_199_254_740_991,
                0.1,
                "é \"quoted\"",
                Guid.Parse("6f9619ff-8b86-4011-b42d-00c04fc964ff"),
                new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
                new DateOnly(2026, 2, 3),
                new TimeOnly(4, 5, 6),
                new TimeSpan(1, 2, 3, 4),
                new Uri("https://example.org/a?b=c"),
                "AQL/",
                Color.DarkGreen,
                5
            )
        ),
        ("nullables-empty", new Nullables(null, null, null, null, null, null, null)),
        (
            "nullables-full",
            new Nullables(false, 0, "", Guid.Empty, DateTimeOffset.UnixEpoch, Color.Red, new Address("Street", null))
        ),
        (
            "collections",
            new Collections(
                ["a", "b"],
                [0.1, 1e21],
                new() { ["x"] = 1 },
                new() { ["home"] = new Address("Street", "City") },
                [
                    [1, 2],
                    [],
                ]
            )
        ),
        ("tree", new Tree("root", [new Tree("child", [new Tree("leaf", [])])])),
        ("page", new Page<Address>([new Address("Street", null)], 1, null)),
        ("drawing", new Drawing(new Circle("c", 1.5), [new Square("s", 2), new Circle("d", 2)])),
        ("shape", new Square("s", 2)),
    ];
}
