using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Fields.Keywords;

public sealed class SchemaFieldsTests
{
    /// <summary>A value of the right type for each keyword, and how to tell that it was read.</summary>
    private static readonly Dictionary<
        string,
        (string Json, Func<SchemaNode, object?> Read, object Expected)
    > Keywords = new()
    {
        ["$defs"] = ("""{"A":{"title":"x"}}""", schema => schema.Definitions.Single().Value.Title, "x"),
        ["$dynamicRef"] = ("\"#x\"", schema => schema.DynamicRef, "#x"),
        ["$ref"] = ("\"#/x\"", schema => schema.Ref, "#/x"),
        ["additionalItems"] = ("{}", schema => schema.Items is null, true),
        ["additionalProperties"] = ("false", schema => schema.AdditionalProperties?.BooleanValue, false),
        ["allOf"] = ("[{},{}]", schema => schema.AllOf.Count, 2),
        ["anyOf"] = ("[{},{}]", schema => schema.AnyOf.Count, 2),
        ["const"] = ("null", schema => schema.HasConst && schema.Const is null, true),
        ["contains"] = ("true", schema => schema.Contains?.BooleanValue, true),
        ["contentEncoding"] = ("\"base64\"", schema => schema.ContentEncoding, "base64"),
        ["contentMediaType"] = ("\"text/plain\"", schema => schema.ContentMediaType, "text/plain"),
        ["contentSchema"] = ("{}", schema => schema.ContentSchema is not null, true),
        ["default"] = ("null", schema => schema.HasDefault && schema.Default is null, true),
        ["dependencies"] = (
            """{"a":["b"],"c":{}}""",
            schema => schema.DependentRequired.Single().Key + schema.DependentSchemas.Single().Key,
            "ac"
        ),
        ["dependentRequired"] = (
            """{"a":["b","c"]}""",
            schema => schema.DependentRequired.Single().Key + schema.DependentRequired.Single().Value[1],
            "ac"
        ),
        ["dependentSchemas"] = ("""{"a":{}}""", schema => schema.DependentSchemas.Single().Key, "a"),
        ["deprecated"] = ("true", schema => schema.Deprecated, true),
        ["description"] = ("\"d\"", schema => schema.Description, "d"),
        ["discriminator"] = (
            """{"propertyName":"kind","mapping":{"a":"#/x"}}""",
            schema => schema.Discriminator!.PropertyName + schema.Discriminator.Mapping.Single().Value,
            "kind#/x"
        ),
        ["else"] = ("{}", schema => schema.Else is not null, true),
        ["enum"] = ("[1,null,\"a\"]", schema => schema.Enum?.Count, 3),
        ["example"] = ("null", schema => schema.HasExample && schema.Example is null, true),
        ["examples"] = ("[1,null]", schema => schema.Examples.Count, 2),
        ["exclusiveMaximum"] = ("5.0", schema => schema.ExclusiveMaximum, new LimitModel("5.0", true)),
        ["exclusiveMinimum"] = ("1e400", schema => schema.ExclusiveMinimum, new LimitModel("1e400", true)),
        ["format"] = ("\"date\"", schema => schema.Format, "date"),
        ["if"] = ("{}", schema => schema.If is not null, true),
        ["items"] = ("""{"type":"string"}""", schema => schema.Items?.Types, JsonKinds.String),
        ["maxContains"] = ("3", schema => schema.MaxContains, 3L),
        ["maxItems"] = ("3", schema => schema.MaxItems, 3L),
        ["maxLength"] = ("1e30", schema => schema.MaxLength is null, true),
        ["maxProperties"] = ("3", schema => schema.MaxProperties, 3L),
        ["maximum"] = ("5", schema => schema.Maximum, new LimitModel("5", false)),
        ["minContains"] = ("0", schema => schema.MinContains, 0L),
        ["minItems"] = ("3", schema => schema.MinItems, 3L),
        ["minLength"] = ("2.0", schema => schema.MinLength, 2L),
        ["minProperties"] = ("99999999999999999999", schema => schema.MinProperties, long.MaxValue),
        ["minimum"] = ("-0.10", schema => schema.Minimum, new LimitModel("-0.10", false)),
        ["multipleOf"] = ("0.01", schema => schema.MultipleOf, "0.01"),
        ["not"] = ("{}", schema => schema.Not is not null, true),
        ["nullable"] = ("true", schema => schema.Nullable, true),
        ["oneOf"] = ("[{},{}]", schema => schema.OneOf.Count, 2),
        ["pattern"] = ("\"^a$\"", schema => schema.Pattern, "^a$"),
        ["patternProperties"] = ("""{"^x":{}}""", schema => schema.PatternProperties.Single().Key, "^x"),
        ["prefixItems"] = ("[{},true]", schema => schema.PrefixItems[1].BooleanValue, true),
        ["properties"] = (
            """{"b":{},"a":{}}""",
            schema => string.Concat(schema.Properties.Select(property => property.Key)),
            "ba"
        ),
        ["propertyNames"] = ("{}", schema => schema.PropertyNames is not null, true),
        ["readOnly"] = ("true", schema => schema.ReadOnly, true),
        ["required"] = ("[\"a\",\"b\"]", schema => string.Concat(schema.Required), "ab"),
        ["then"] = ("{}", schema => schema.Then is not null, true),
        ["title"] = ("\"t\"", schema => schema.Title, "t"),
        ["type"] = ("[\"integer\",\"null\"]", schema => schema.Types, JsonKinds.Integer | JsonKinds.Null),
        ["unevaluatedItems"] = ("false", schema => schema.UnevaluatedItems?.BooleanValue, false),
        ["unevaluatedProperties"] = ("false", schema => schema.UnevaluatedProperties?.BooleanValue, false),
        ["externalDocs"] = ("{}", schema => schema.Extensions.Count, 0),
        ["x-nullable"] = ("true", schema => schema.Nullable, true),
        ["xml"] = ("{}", schema => schema.Extensions.Count, 0),
        ["uniqueItems"] = ("true", schema => schema.UniqueItems, true),
        ["writeOnly"] = ("true", schema => schema.WriteOnly, true),
    };

    // Any value is an example, a default or a constant; additionalItems says nothing without a list of items.
    private static readonly string[] OfAnyType = ["additionalItems", "const", "default", "example"];

    public static TheoryData<string> Names =>
        new(SchemaFields.Table.Cast<Keyword>().Where(row => !row.IsIgnored).Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_keyword_is_read(string keyword)
    {
        var (json, read, expected) = Keywords[keyword];
        var problems = new List<DiagnosticRecord>();

        Assert.Equal(expected, read(Texts.Schema($$"""{"{{keyword}}":{{json}}}""", problems)));
        Assert.DoesNotContain(problems, problem => problem.Id == LoweringDiagnostics.UnknownKeyword.Id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_of_the_wrong_type_is_reported_at_the_keyword_and_ignored(string keyword)
    {
        if (OfAnyType.Contains(keyword))
        {
            return;
        }

        // No keyword takes a number below zero with a fraction but those that take any number.
        var wrong = keyword is "maximum" or "minimum" or "multipleOf" or "exclusiveMaximum" or "exclusiveMinimum"
            ? "\"5\""
            : "-1.5";
        var problems = new List<DiagnosticRecord>();
        Texts.Schema($$"""{"{{keyword}}":{{wrong}}}""", problems, keyword == "nullable" ? "3.0.0" : "3.1.0");

        var problem = Assert.Single(problems);
        Assert.Equal(LoweringDiagnostics.InvalidKeyword.Id, problem.Id);
        Assert.Equal("/components/schemas/X/" + keyword, problem.Pointer.Text);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_boolean_is_a_schema(string json, bool expected)
    {
        Assert.Equal(expected, Texts.Schema(json).BooleanValue);
    }

    [Theory]
    [InlineData("""{"minimum":1,"exclusiveMinimum":true}""")]
    [InlineData("""{"exclusiveMinimum":true,"minimum":1}""")]
    public void A_flag_makes_the_limit_beside_it_exclusive(string json)
    {
        Assert.Equal(new LimitModel("1", true), Texts.Schema(json, "3.0.3").Minimum);
    }

    [Fact]
    public void A_flag_without_a_limit_says_nothing()
    {
        var schema = Texts.Schema("""{"exclusiveMinimum":true,"exclusiveMaximum":true}""", "3.0.3");

        Assert.Null(schema.Minimum);
        Assert.Null(schema.Maximum);
    }

    [Fact]
    public void Both_limits_may_stand_side_by_side()
    {
        var schema = Texts.Schema("""{"minimum":1,"exclusiveMinimum":0}""");

        Assert.Equal(new LimitModel("1", false), schema.Minimum);
        Assert.Equal(new LimitModel("0", true), schema.ExclusiveMinimum);
    }

    [Fact]
    public void A_null_among_the_types_is_the_type_null()
    {
        Assert.Equal(JsonKinds.String | JsonKinds.Null, Texts.Schema("""{"type":["string",null]}""").Types);
    }

    [Fact]
    public void A_list_of_items_stands_for_the_first_and_additional_items_for_the_rest()
    {
        var schema = Texts.Schema("""{"additionalItems":false,"items":[{},true]}""");

        Assert.Equal(2, schema.PrefixItems.Count);
        Assert.False(schema.Items!.BooleanValue);
    }

    [Fact]
    public void Extensions_are_kept()
    {
        Assert.Equal("1", Texts.Schema("""{"x-a":1}""").Extensions["x-a"]?.ToJsonString());
    }

    [Fact]
    public void Schemas_know_their_places()
    {
        var schema = Texts.Schema("""{"properties":{"a/b":{"items":{"allOf":[{},{}]}}}}""");

        Assert.Equal(
            "#/components/schemas/X/properties/a~1b/items/allOf/1",
            schema.Properties[0].Value.Items!.AllOf[1].Pointer.ToString()
        );
    }

    [Theory]
    [InlineData("propertes", "3.1.0", " Did you mean 'properties'?")]
    [InlineData("propertes", "3.0.3", " Did you mean 'properties'?")]
    [InlineData("flavour", "3.0.3", "")]
    [InlineData("flavour", "3.1.0", null)]
    public void An_unknown_keyword_is_reported_where_it_may_be_a_slip(
        string keyword,
        string version,
        string? suggestion
    )
    {
        var problems = new List<DiagnosticRecord>();
        Texts.Schema($$"""{"{{keyword}}":0}""", problems, version);

        if (suggestion is null)
        {
            Assert.Empty(problems);
            return;
        }

        var problem = Assert.Single(problems);
        Assert.Equal(LoweringDiagnostics.UnknownKeyword.Id, problem.Id);
        Assert.Equal([keyword, suggestion], problem.Arguments);
        Assert.True(problem.AtKey);
    }

    [Theory]
    [InlineData("const", "1", "3.0.3", "3.1")]
    [InlineData("nullable", "true", "3.1.0", "3.0")]
    public void A_keyword_of_another_version_is_read_and_reported(
        string keyword,
        string json,
        string version,
        string origin
    )
    {
        var problems = new List<DiagnosticRecord>();
        Texts.Schema($$"""{"{{keyword}}":{{json}}}""", problems, version);

        var problem = Assert.Single(problems);
        Assert.Equal(LoweringDiagnostics.ForeignKeyword.Id, problem.Id);
        Assert.Equal([keyword, origin], problem.Arguments);
    }

    [Fact]
    public void Words_without_number_are_no_keywords_in_no_time()
    {
        var members = Enumerable.Range(0, 100_000).Select(index => $"\"patternPropertie{index:D6}\":0");
        var problems = new List<DiagnosticRecord>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Texts.Schema("{" + string.Join(',', members) + "}", problems, "3.0.3");

        Assert.Equal(100_000, problems.Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
