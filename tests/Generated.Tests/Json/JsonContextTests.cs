using System.Collections.Generic;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>The emitted context serves whatever takes contexts and resolvers.</summary>
public sealed class JsonContextTests
{
    private const string CatJson = """{"kind":"cat","lives":9}""";

    private static readonly JsonSerializerOptions Only = new() { TypeInfoResolver = ShapesJsonContext.Default };
    private static readonly JsonSerializerOptions Combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ShapesJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly JsonSerializerOptions Indented = new(Only) { WriteIndented = true };

    [Fact]
    public void Types_are_properties_of_the_context()
    {
        var cat = JsonSerializer.Deserialize(CatJson, ShapesJsonContext.Default.Cat)!;

        Assert.Equal(9, cat.Lives);
        Assert.Equal(CatJson, JsonSerializer.Serialize(cat, ShapesJsonContext.Default.Cat));
        Assert.Same(ShapesJsonContext.Default.Cat, ShapesJsonContext.Default.GetTypeInfo(typeof(Cat)));
        Assert.Null(ShapesJsonContext.Default.GetTypeInfo(typeof(JsonContextTests)));
    }

    [Fact]
    public void Arrays_lists_and_nullable_values_need_no_reflection()
    {
        const string Json = "[" + CatJson + "]";

        Assert.Single(JsonSerializer.Deserialize<Cat[]>(Json, Only)!);
        Assert.Single(JsonSerializer.Deserialize<List<Cat>>(Json, Only)!);
        Assert.Single(JsonSerializer.Deserialize<IReadOnlyList<Cat>>(Json, Only)!);
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<IReadOnlyList<Cat>>(Json, Only), Only));
        Assert.Null(JsonSerializer.Deserialize<Color?>("null", Only));
        Assert.Equal(Color.Red, JsonSerializer.Deserialize<Color?>("\"red\"", Only));
        Assert.Equal("[\"red\"]", JsonSerializer.Serialize<Color[]>([Color.Red], Only));
        Assert.Equal("[\"a\"]", JsonSerializer.Serialize<string[]>(["a"], Only));
    }

    [Fact]
    public void Resolvers_combine_with_the_consumers_own()
    {
        const string Json = """{"pets":[{"kind":"cat","lives":9}],"favourite":"mauve"}""";

        var value = JsonSerializer.Deserialize<Own>(Json, Combined)!;

        Assert.Equal(9, value.Pets[0].Lives);
        Assert.Equal(Json, JsonSerializer.Serialize(value, Combined));
        var exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Own>(
                """{"pets":[{"kind":"cat","lives":9},{"kind":"cat","lives":true}]}""",
                Combined
            )
        );
        Assert.Equal("$.pets[1]", exception.Path);
        Assert.Contains("$.lives", exception.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_extensions_take_the_context()
    {
        using var content = JsonContent.Create(new Cat { Kind = "cat", Lives = 9 }, ShapesJsonContext.Default.Cat);

        Assert.Equal(CatJson, await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            9,
            (
                await content.ReadFromJsonAsync(ShapesJsonContext.Default.Cat, TestContext.Current.CancellationToken)
            )!.Lives
        );
    }

    [Fact]
    public void Options_of_the_serializer_are_honoured()
    {
        Assert.Contains(
            "\n  \"kind\"",
            JsonSerializer.Serialize(new Cat { Kind = "a", Lives = 1 }, Indented),
            System.StringComparison.Ordinal
        );
    }

    internal sealed record Own(IReadOnlyList<Cat> Pets, Color? Favourite);
}
