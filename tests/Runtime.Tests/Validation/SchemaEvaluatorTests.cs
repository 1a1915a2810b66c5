using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Validation;

public sealed class SchemaEvaluatorTests
{
    [Theory]
    [InlineData("""{"properties":{"a":{"items":{"minimum":2}}}}""", """{"a":[2,1,0]}""", "/a/1 minimum|/a/2 minimum")]
    [InlineData("""{"required":["a","b"]}""", """{"b":1}""", "/a required")]
    [InlineData("""{"not":{"required":["a"]}}""", """{"a":1}""", " not")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minLength":1}]}""", "\"a\"", " oneOf")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", """{"a":1}""", "/b required")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "/b dependentRequired")]
    [InlineData(
        """{"properties":{"a":{}},"unevaluatedProperties":false}""",
        """{"a":1,"b/c":2}""",
        "/b~1c unevaluatedProperties"
    )]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,1.0]", " maxContains")]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1,"b":2},{"b":2.0,"a":1}]""", " uniqueItems")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""", "/ab propertyNames")]
    [InlineData(
        """{"patternProperties":{"^x":{"type":"string"}},"additionalProperties":false}""",
        """{"x":1,"y":2}""",
        "/x type|/y additionalProperties"
    )]
    public void Says_where_and_what(string schema, string value, string errors)
    {
        var context = new ValidationContext(null);
        Check(ref context, schema, value);
        Assert.Equal(errors, string.Join('|', context.Errors.Select(error => $"{error.Pointer} {error.Keyword}")));
    }

    [Fact]
    public void Ends_where_a_schema_leads_back_to_itself()
    {
        var context = new ValidationContext(null);
        Check(ref context, """{"allOf":[{"$ref":"#"},{"$ref":"#"}]}""", "1");
        Assert.Equal("$ref", Assert.Single(context.Errors.ToArray()).Keyword);
    }

    [Fact]
    public void Judges_a_value_as_deep_as_json_may_be()
    {
        var context = new ValidationContext(null);
        Check(ref context, """{"items":{"$ref":"#"}}""", new string('[', 64) + new string(']', 64));
        Assert.Empty(context.Errors);
    }

    [Theory]
    [InlineData("1e1000000000")]
    [InlineData("-1e-1000000000")]
    [InlineData("1e99999999999999999999")]
    public void Compares_absurd_numbers_without_writing_them_out(string number)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var context = new ValidationContext(null);
        Check(ref context, """{"multipleOf":7,"minimum":-5,"maximum":12,"enum":[1]}""", number);
        Assert.NotEmpty(context.Errors.ToArray());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 5_000_000);
    }

    [Theory]
    [InlineData(999, 1)]
    [InlineData(1_000_000, 0)]
    public void Digits_beyond_a_thousand_decide_nothing(int digits, int errors)
    {
        var context = new ValidationContext(null);
        var number = new string('9', digits);
        Check(ref context, $$"""{"const":{{number}}8}""", number + "7");
        Assert.Equal(errors, context.Errors.Count);
    }

    [Theory]
    [InlineData("""{"not":{"required":["a"]},"minProperties":1,"maxProperties":3}""", """{"b":{"c":[1,2.5,"x"]}}""")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":false}""", """{"a":1,"b":2}""")]
    [InlineData(
        """{"dependentRequired":{"a":["b"]},"dependentSchemas":{"b":{"minProperties":2}}}""",
        """{"a":1,"b":2}"""
    )]
    [InlineData("""{"properties":{"a":{"type":["integer","null"]}},"unevaluatedProperties":false}""", """{"a":1.0}""")]
    [InlineData("""{"prefixItems":[true],"unevaluatedItems":{"type":"string"}}""", """[1,"a","b"]""")]
    [InlineData("""{"contains":{"const":2},"minContains":2,"uniqueItems":false}""", "[1,2,2.0]")]
    [InlineData(
        """{"uniqueItems":true,"items":{"multipleOf":0.1}}""",
        "[1,2,3,4.5,5,6,7,8,9,10.1,11,12345678901234567890]"
    )]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1},{"a":"\u00e9"},"\\","/",[],[1],{},null,true]""")]
    [InlineData("""{"enum":[{"b":[1]},"x"],"anyOf":[{"type":"string"},{"type":"object"}]}""", """{"b":[1.0]}""")]
    [InlineData(
        """{"patternProperties":{"^x":{"pattern":"^\\w+$"}},"propertyNames":{"maxLength":4}}""",
        """{"xy":"b"}"""
    )]
    [InlineData("""{"oneOf":[{"minLength":2},{"maxLength":1}],"$defs":{}}""", "\"\\u00e9\\n\"")]
    [InlineData("""{"$ref":"#/$defs/list","$defs":{"list":{"items":{"$ref":"#/$defs/list"}}}}""", "[[[]],[]]")]
    public void A_valid_value_costs_no_allocation(string schema, string value)
    {
        var evaluator = SchemaEvaluator.Parse(Encoding.UTF8.GetBytes(schema));
        var node = JsonNode.Parse(value);
        long allocated = 0;
        for (var round = 0; round < 50; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var context = new ValidationContext(null);
            evaluator.Check(ref context, node);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Empty(context.Errors);
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Tells_more_than_64_children_apart()
    {
        var members = string.Join(',', Enumerable.Range(0, 200).Select(index => $"\"m{index}\":0"));
        var schema =
            """{"properties":{"m150":true},"patternProperties":{"^m.?.?$":true},"unevaluatedProperties":false}""";
        var context = new ValidationContext(new ValidationOptions { MaxErrors = 1000 });
        Check(ref context, schema, "{" + members + "}");
        Assert.Equal(99, context.Errors.Count);
        Assert.DoesNotContain(context.Errors, error => error.Pointer == "/m150");
    }

    private static void Check(ref ValidationContext context, string schema, string value)
    {
        SchemaEvaluator.Parse(Encoding.UTF8.GetBytes(schema)).Check(ref context, JsonNode.Parse(value));
    }
}
