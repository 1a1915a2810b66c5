using AmplifyAdmin.Generators.Reading.Fields.Keywords;
using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary><c>spec/SUPPORT.md</c> says of every keyword what the code does with it.</summary>
public sealed class SupportTableTests
{
    private static readonly string[] Companions = ["then", "else", "minContains", "maxContains"];

    private static IReadOnlyDictionary<string, string[]> Rows { get; } =
        File.ReadAllLines(Path.Combine(Repository.Root, "spec", "SUPPORT.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .ToDictionary(columns => columns[0].Trim('`'));

    [Fact]
    public void Lists_every_keyword_that_is_read() =>
        Assert.Equal(SchemaFields.Table.Names.Order(StringComparer.Ordinal), Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Says_how_each_is_read() =>
        Assert.All(Rows, row => Assert.Equal(SchemaFields.Find(row.Key).IsIgnored ? "noted" : "typed", row.Value[1]));

    [Fact]
    public void Has_no_empty_column() => Assert.All(Rows.Values, columns => Assert.Equal(5, columns.Length));

    [Fact]
    public void Names_every_keyword_that_is_lowered_to_a_constraint() =>
        Assert.All(
            SchemaFields.Written.Select(row => row.Name).Concat(Companions),
            keyword =>
            {
                Assert.NotEqual("—", Rows[keyword][2]);
                Assert.NotEqual("—", Rows[keyword][3]);
                Assert.NotEqual("no", Rows[keyword][4]);
            }
        );
}
