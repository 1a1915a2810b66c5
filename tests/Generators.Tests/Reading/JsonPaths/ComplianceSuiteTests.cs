using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.JsonPaths;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.JsonPaths;

/// <summary>The compliance test suite of JSONPath.</summary>
public sealed class ComplianceSuiteTests
{
    [Fact]
    public void Every_query_of_the_suite_gives_the_expected_result()
    {
        var tests = Tests().ToList();

        Assert.Equal(703, tests.Count);
        Assert.Empty(tests.Where(test => !Passes(test)).Select(test => (string?)test["name"]));
    }

    [Fact]
    public void The_name_of_an_extension_needs_no_quotation_marks_where_that_is_allowed()
    {
        var node = JsonNode.Parse("""{ "x-id": 1 }""");

        Assert.Single(JsonPath.Parse("$.x-id", allowHyphens: true).Select(node, CancellationToken.None));
        Assert.Throws<JsonPathException>(() => JsonPath.Parse("$.x-id"));
    }

    [Fact]
    public void A_query_that_visits_too_many_nodes_is_stopped()
    {
        var node = new JsonArray([.. Enumerable.Range(0, 2_000).Select(index => (JsonNode)index)]);

        var problem = Assert.Throws<JsonPathException>(() =>
            JsonPath.Parse("$[?count($..*) > 1]").Select(node, CancellationToken.None)
        );
        Assert.Contains("too many nodes", problem.Message, StringComparison.Ordinal);
    }

    private static bool Passes(JsonObject test)
    {
        var selector = (string)test["selector"]!;
        try
        {
            var path = JsonPath.Parse(selector);
            if (test.ContainsKey("invalid_selector"))
            {
                return false;
            }

            var nodes = path.Select(test["document"], CancellationToken.None);
            var values = new JsonArray([.. nodes.Select(node => node.Value?.DeepClone())]);
            return test.ContainsKey("result")
                ? JsonNode.DeepEquals(values, test["result"])
                : test["results"]!.AsArray().Any(result => JsonNode.DeepEquals(values, result));
        }
        catch (JsonPathException)
        {
            return test.ContainsKey("invalid_selector");
        }
    }

    private static IEnumerable<JsonObject> Tests()
    {
        Assert.SkipUnless(
            Repository.Shared is not null,
            "AMPLIFYADMIN_SHARED does not name the folder that holds suites."
        );
        var path = Path.Combine(Repository.Shared!, "suites", "jsonpath", "cts.json");
        return JsonNode.Parse(File.ReadAllText(path))!["tests"]!.AsArray().Select(test => test!.AsObject());
    }
}
