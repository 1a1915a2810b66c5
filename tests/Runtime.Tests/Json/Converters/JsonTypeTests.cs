using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json.Converters;

/// <summary>The metadata that emitted JSON contexts hand out, without reflection.</summary>
public sealed class JsonTypeTests
{
    private static readonly ProbeConverter<Name> Names = new(
        (ref JsonReader reader) => new Name(JsonReaderExtensions.ReadString(ref reader)),
        (ref JsonWriter output, Name value) => output.WriteString(value.Text)
    );

    private static readonly ProbeConverter<Size> Sizes = new(
        (ref JsonReader reader) => new Size(JsonScalars.ReadInt32(ref reader)),
        (ref JsonWriter output, Size value) => output.WriteInt32(value.Number)
    );

    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new Resolver() };

    [Fact]
    public void A_type_is_known_with_its_arrays_and_lists()
    {
        Assert.Equal("\"a\"", Copied(new Name("a"), "\"a\""));
        Copied<Name[]>([new("a"), new("b")], """["a","b"]""");
        Copied<List<Name>>([new("a"), new("b")], """["a","b"]""");
        Assert.Equal(
            """["a","b"]""",
            JsonSerializer.Serialize(
                (IReadOnlyList<Name>)[new("a"), new("b")],
                ApiJsonTypes.Get<IReadOnlyList<Name>>(Options)
            )
        );
    }

    [Fact]
    public void A_value_type_is_known_with_its_nullable_form_as_well()
    {
        Copied(new Size(1), "1");
        Copied<Size?>(new Size(1), "1");
        Copied<Size?>(null, "null");
        Copied<Size[]>([new(1), new(2)], "[1,2]");
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(bool))]
    [InlineData(typeof(bool?))]
    [InlineData(typeof(int))]
    [InlineData(typeof(int?))]
    [InlineData(typeof(long))]
    [InlineData(typeof(long?))]
    [InlineData(typeof(double))]
    [InlineData(typeof(double?))]
    [InlineData(typeof(decimal))]
    [InlineData(typeof(decimal?))]
    [InlineData(typeof(JsonObject))]
    [InlineData(typeof(JsonNode))]
    [InlineData(typeof(string[]))]
    [InlineData(typeof(List<long>))]
    [InlineData(typeof(IReadOnlyList<JsonNode>))]
    public void The_types_of_the_framework_that_bodies_are_made_of_are_known(Type type) =>
        Assert.Equal(type, ApiJsonTypes.FindFramework(type, Options)!.Type);

    [Fact]
    public void Values_of_the_framework_s_types_are_written_and_read_back()
    {
        Copied("a", "\"a\"");
        Copied(true, "true");
        Copied(1, "1");
        Copied(5_000_000_000L, "5000000000");
        Copied(0.5, "0.5");
        Copied(0.10m, "0.10");
        Copied<List<long>>([1, 2], "[1,2]");
        Assert.Equal(
            """{"a":1}""",
            JsonSerializer.Serialize(new JsonObject { ["a"] = 1 }, ApiJsonTypes.Get<JsonObject>(Options))
        );
    }

    [Fact]
    public void Other_types_are_not_known()
    {
        Assert.Null(ApiJsonTypes.FindFramework(typeof(Uri), Options));
        Assert.Null(ApiJsonTypes.Find(typeof(HashSet<Name>), Options, Names));
        Assert.Null(ApiJsonTypes.FindStruct(typeof(Name), Options, Sizes));
        Assert.Throws<NotSupportedException>(() => ApiJsonTypes.Get<Uri>(Options));
        Assert.Throws<ArgumentNullException>("options", () => ApiJsonTypes.Get<string>(null!));
    }

    private static string Copied<T>(T value, string json)
    {
        var written = JsonSerializer.Serialize(value, ApiJsonTypes.Get<T>(Options));
        Assert.Equal(json, written);
        Assert.Equal(value, JsonSerializer.Deserialize(written, ApiJsonTypes.Get<T>(Options)));
        return written;
    }

    private sealed record Name(string Text);

    private readonly record struct Size(int Number);

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            ApiJsonTypes.Find(type, options, (JsonConverter<Name>)Names)
            ?? ApiJsonTypes.FindStruct(type, options, (JsonConverter<Size>)Sizes)
            ?? ApiJsonTypes.FindFramework(type, options);
    }
}
