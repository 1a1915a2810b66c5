namespace Conformance.Frameworks;

/// <summary>The values that servers return and expect back.</summary>
public static class Samples
{
    /// <summary>One member of each scalar type.</summary>
    public static Scalars Scalars { get; } =
        new(
            true,
            -7,
            9_007_199_254_740_993,
            0.1,
            1.5f,
            1234567890123456.7891m,
            "é \"quoted\"",
            Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
            new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc),
            new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Unspecified),
            new DateOnly(2026, 2, 3),
            new TimeOnly(4, 5, 6),
            new TimeSpan(1, 2, 3, 4),
            new Uri("https://example.org/a?b=c"),
            [1, 2, 255],
            Color.DarkGreen,
            Priority.High,
            Permissions.Read | Permissions.Write
        );

    /// <summary>All null.</summary>
    public static Nullables Empty { get; } = new(null, null, null, null, null, null, null, null, null);

    /// <summary>None null.</summary>
    public static Nullables Full { get; } =
        new(
            false,
            0,
            1.10m,
            "",
            Guid.Empty,
            DateTimeOffset.UnixEpoch,
            Color.Red,
            Priority.Low,
            new Address("Street", null)
        );

    /// <summary>Lists and maps.</summary>
    public static Collections Collections { get; } =
        new(
            ["a", "b"],
            [0.1m, 79228162514264337593543950335m],
            new() { ["x"] = 1 },
            new() { ["home"] = new Address("Street", "City") },
            [
                [1, 2],
                [],
            ]
        );

    /// <summary>Three levels.</summary>
    public static Tree Tree { get; } = new("root", [new Tree("child", [new Tree("leaf", [])])]);

    /// <summary>A page.</summary>
    public static Page<Address> Page { get; } = new([new Address("Street", null)], 1, null);

    /// <summary>Both kinds of shape.</summary>
    public static Drawing Drawing { get; } =
        new(
            new Circle { Name = "c", Radius = 1.5 },
            [new Square { Name = "s", Side = 2 }, new Circle { Name = "d", Radius = 2 }]
        );

    /// <summary>A shape by itself.</summary>
    public static Shape Shape { get; } = new Square { Name = "s", Side = 2 };
}
