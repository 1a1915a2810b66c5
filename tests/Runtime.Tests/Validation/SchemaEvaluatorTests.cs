using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace AmplifyAdmin.Runtime.Tests.Validation;

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
    public void Compares_absurd_numbers_at_once(string number)
    {
        var watch = Stopwatch.StartNew();
        var context = new ValidationContext(null);
        Check(ref context, """{"multipleOf":7,"minimum":-5,"maximum":12,"enum":[1]}""", number);
        Assert.NotEmpty(context.Errors.ToArray());
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Reads_a_number_of_a_million_digits_at_once()
    {
        var watch = Stopwatch.StartNew();
        var context = new ValidationContext(null);
        Check(ref context, """{"maximum":12}""", new string('9', 1_000_000));
        Assert.Equal("maximum", Assert.Single(context.Errors.ToArray()).Keyword);
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static void Check(ref ValidationContext context, string schema, string value)
    {
        using var document = JsonDocument.Parse(value);
        SchemaEvaluator.Parse(Encoding.UTF8.GetBytes(schema)).Check(ref context, document.RootElement);
    }
}
