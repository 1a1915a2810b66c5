using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json.Unions;

/// <summary>Which case of a union a value is, and what is said of a value that matches no case.</summary>
public sealed class UnionReaderTests
{
    private static readonly UnionCase[] Shapes =
    [
        new("Circle", JsonKinds.Object, ["circle", "round"]),
        new("Square", JsonKinds.Object, ["square"], required: ["side", "é"]),
        new("Label", JsonKinds.String),
    ];

    [Theory]
    [InlineData("""{"kind":"circle"}""", 0)]
    [InlineData("""{"kind":"round"}""", 0)]
    [InlineData("""{"side":{"kind":"circle"},"kind":"square"}""", 1)]
    [InlineData("""{"a":["\"kind\":"],"k\u0069nd":"\u0073quare"}""", 1)]
    // Without the member, what else tells the cases apart decides.
    [InlineData("\"text\"", 2)]
    [InlineData("{}", 0)]
    public void A_member_names_the_case_wherever_it_is(string json, int index)
    {
        var read = Discriminated(isDiscriminator: true).ParseText(json);

        Assert.Equal(index, read.Index);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), read.Content));
    }

    [Theory]
    [InlineData("""{"kind":"oval"}""", "The member 'kind' is 'oval', which names no Shape. Path")]
    [InlineData("""{"kind":""}""", "The member 'kind' is '', which names no Shape. Path")]
    [InlineData("""{"kind":7}""", "Expected a string, found a number. Path")]
    [InlineData("7", "Expected an object, found a number. Path")]
    [InlineData("[]", "Expected an object, found an array. Path")]
    [InlineData("null", "Expected an object, found null. Path")]
    public void A_discriminator_has_to_name_a_case(string json, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<JsonException>(() => Discriminated(isDiscriminator: true).ParseText(json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_discriminator_that_is_missing_is_named_when_nothing_else_tells_the_cases_apart()
    {
        var probe = Probe(
            new UnionCase("Square", JsonKinds.Object, ["square"], required: ["side"]),
            new UnionCase("Label", JsonKinds.String)
        );
        var union = probe(new Rules { Member = "kind", IsDiscriminator = true });

        Assert.Equal(0, union.ParseText("""{"side":1}""").Index);
        Assert.StartsWith(
            "The member 'kind', which tells which Shape it is, is missing. Path",
            Assert.Throws<JsonException>(() => union.ParseText("{}")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_discriminator_is_cut_in_the_message()
    {
        var union = Discriminated(isDiscriminator: true);
        var (whole, cut) = (new string('x', 100), new string('x', 101));

        Assert.Contains(
            $"'{whole}'",
            Assert.Throws<JsonException>(() => union.ParseText($$"""{"kind":"{{whole}}"}""")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"'{whole}…'",
            Assert.Throws<JsonException>(() => union.ParseText($$"""{"kind":"{{cut}}"}""")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_member_that_is_not_a_discriminator_only_helps()
    {
        var union = Discriminated(isDiscriminator: false);

        Assert.Equal(1, union.ParseText("""{"kind":"square"}""").Index);
        Assert.Equal(0, union.ParseText("""{"kind":"oval"}""").Index);
        Assert.Equal(0, union.ParseText("""{"kind":7}""").Index);
        Assert.Equal(2, union.ParseText("\"x\"").Index);
    }

    [Theory]
    [InlineData("null", 0)]
    [InlineData("true", 1)]
    [InlineData("false", 1)]
    [InlineData("5", 2)]
    [InlineData("\"a\"", 3)]
    [InlineData("[1]", 4)]
    [InlineData("{\"a\":1}", 5)]
    public void The_kind_of_a_value_chooses_among_cases_of_different_kinds(string json, int index)
    {
        var kinds = new[]
        {
            JsonKinds.Null,
            JsonKinds.Boolean,
            JsonKinds.Number,
            JsonKinds.String,
            JsonKinds.Array,
            JsonKinds.Object,
        };
        var union = Probe([.. kinds.Select(kind => new UnionCase(kind.ToString(), kind))])(
            new Rules { ExactlyOne = true }
        );

        Assert.Equal(index, union.ParseText(json).Index);
        Assert.Equal(
            $"[{index},{index}]",
            "[" + string.Join(',', List(union).ParseText($"[{json},{json}]").Select(value => value.Index)) + "]"
        );
    }

    [Fact]
    public void Several_matches_are_an_error_where_exactly_one_has_to_match()
    {
        var union = Probe(new UnionCase("A", JsonKinds.Number), new UnionCase("B", JsonKinds.Number))(
            new Rules { ExactlyOne = true }
        );

        Assert.StartsWith(
            "The value matches 2 alternatives of Shape; exactly one must match. Path",
            Assert.Throws<JsonException>(() => union.ParseText("1")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_case_that_keeps_most_of_a_value_is_chosen_and_the_first_of_equals()
    {
        var cases = new[] { 1, 3, 2, 3 }.Select(_ => new UnionCase("Case", JsonKinds.Array)).ToArray();
        var kept = new[] { 1, 3, 2, 3 };
        var union = Probe(cases)(
            new Rules
            {
                Read = (int index, JsonNode? value) =>
                    new JsonArray([.. value!.AsArray().Take(kept[index]).Select(element => element!.DeepClone())]),
            }
        );

        Assert.Equal(1, union.ParseText("[1,2,3,4]").Index);
        Assert.Equal(1, union.ParseText("[1,2,3]").Index);
        Assert.Equal(1, union.ParseText("[1,2]").Index);
        Assert.Equal(0, union.ParseText("[1]").Index);
    }

    [Fact]
    public void A_mismatch_says_what_each_case_lacks()
    {
        var union = Probe(
            new UnionCase("Square", JsonKinds.Object, required: ["side"]),
            new UnionCase("Circle", JsonKinds.Object, required: ["side", "radius"]),
            new UnionCase("Label", JsonKinds.String)
        )(new Rules());

        Assert.StartsWith(
            "The value matches no alternative of Shape. Square: the member 'side' is missing. "
                + "Circle: the member 'side' is missing. Path",
            Assert.Throws<JsonException>(() => union.ParseText("""{"x":{"side":1}}""")).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The value matches no alternative of Shape. Path",
            Assert.Throws<JsonException>(() => union.ParseText("5")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, union.ParseText("""{"x":[],"side":1}""").Index);
    }

    [Theory]
    [InlineData(99, "99")]
    [InlineData(100, "100")]
    [InlineData(101, "100…")]
    public void A_reason_is_cut_after_100_characters(int length, string expected)
    {
        var union = Probe(new UnionCase("Label", JsonKinds.String))(
            new Rules { Read = (_, _) => throw new JsonException(new string('x', length)) }
        );
        var count = int.Parse(expected.TrimEnd('…'), System.Globalization.CultureInfo.InvariantCulture);

        Assert.StartsWith(
            $"The value matches no alternative of Shape. Label: {new string('x', count)}{(length > 100 ? "…" : "")}. Path",
            Assert.Throws<JsonException>(() => union.ParseText("\"a\"")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reasons_end_after_300_characters()
    {
        var cases = Enumerable.Range(0, 20).Select(index => new UnionCase($"C{index:00}", JsonKinds.String));
        var union = Probe([.. cases])(new Rules { Read = (_, _) => throw new JsonException(new string('x', 94)) });

        var message = Assert.Throws<JsonException>(() => union.ParseText("\"a\"")).Message;

        Assert.Contains(" C02: x", message, StringComparison.Ordinal);
        Assert.DoesNotContain(" C03: x", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_case_requires_of_its_value_tells_it_apart()
    {
        var union = Probe(
            new UnionCase("Strict", JsonKinds.Number, isValidated: true),
            new UnionCase("Lax", JsonKinds.Number)
        )(new Rules { Least = 10 });
        var strict = Probe(new UnionCase("Strict", JsonKinds.Number, isValidated: true))(new Rules { Least = 10 });

        Assert.Equal(0, union.ParseText("10").Index);
        Assert.Equal(1, union.ParseText("9").Index);
        Assert.Contains(
            "no alternative of Shape. Strict: ",
            Assert.Throws<JsonException>(() => strict.ParseText("9")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_member_that_names_a_derived_record_is_found_wherever_it_is()
    {
        Assert.Equal("b", Named("""{"a":{"kind":"x"},"kind":"b","kind2":"c"}"""));
        Assert.Equal("é", Named("""{"k\u0069nd":"\u00e9"}"""));
        Assert.Equal("", Named("""{"a":"kind"}"""));
        Assert.Equal("", Named("""{"kind":7}"""));
        Assert.Equal("", Named("{}"));
        Assert.Throws<JsonException>(() => Named("[]"));
    }

    private static string Named(string json) =>
        new ProbeConverter<string>(
            (ref JsonReader reader) =>
            {
                var text = Encoding.UTF8.GetString(UnionJson.FindDiscriminator(ref reader, "kind"));
                JsonReaderExtensions.SkipValue(ref reader);
                return text;
            }
        ).ParseText(json);

    private static ProbeConverter<Shape> Discriminated(bool isDiscriminator) =>
        Probe(Shapes)(new Rules { Member = "kind", IsDiscriminator = isDiscriminator });

    private static Func<Rules, ProbeConverter<Shape>> Probe(params UnionCase[] cases) =>
        rules =>
        {
            UnionReader<Shape>? union = null;
            var probe = new ProbeConverter<Shape>(
                (ref JsonReader reader) => union!.Read(ref reader),
                (ref JsonWriter output, Shape value) => output.WriteNode(value.Content)
            );
            union = new UnionReader<Shape>(
                "Shape",
                probe,
                (int index, ref JsonReader reader) =>
                {
                    var value = FreeFormJson.ReadNode(ref reader);
                    return new Shape(index, rules.Read is null ? value : rules.Read(index, value), rules.Least);
                },
                cases
            )
            {
                ExactlyOne = rules.ExactlyOne,
                Member = rules.Member,
                IsDiscriminator = rules.IsDiscriminator,
            };
            return probe;
        };

    private static ProbeConverter<List<Shape>> List(ProbeConverter<Shape> elements) =>
        new(
            (ref JsonReader reader) =>
            {
                JsonReaderExtensions.BeginArray(ref reader);
                var list = new List<Shape>();
                while (JsonReaderExtensions.NextElement(ref reader))
                {
                    list.Add(elements.ReadJson(ref reader));
                }

                return list;
            }
        );

    private sealed record Rules
    {
        public bool ExactlyOne { get; init; }

        public string? Member { get; init; }

        public bool IsDiscriminator { get; init; }

        public int Least { get; init; } = int.MinValue;

        public Func<int, JsonNode?, JsonNode?>? Read { get; init; }
    }

    private sealed class Shape(int index, JsonNode? content, int least) : ValidatedUnion(index, content ?? "null")
    {
        public new int Index => base.Index;

        public JsonNode? Content { get; } = content;

        protected override void ValidateCase(ref ValidationContext context)
        {
            if (Content is JsonValue value && value.TryGetValue(out int number) && number < least)
            {
                context.Add("minimum", "must be greater");
            }
        }
    }
}
