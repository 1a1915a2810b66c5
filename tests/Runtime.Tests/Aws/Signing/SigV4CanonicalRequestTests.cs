using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class SigV4CanonicalRequestTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/a/b/", "/a/b/")]
    [InlineData("//a///b", "/a/b")]
    [InlineData("/a/./b/../c", "/a/c")]
    [InlineData("/../a", "/a")]
    [InlineData("/a%20b%2Fc", "/a%2520b%252Fc")]
    [InlineData("/%25", "/%2525")]
    [InlineData("/~-_.!*'()", "/~-_.%21%2A%27%28%29")]
    [InlineData("/%E6%BC%A2", "/%25E6%25BC%25A2")]
    [InlineData("/漢", "/%E6%BC%A2")]
    public void The_path_is_encoded_once_more(string path, string expected) =>
        Assert.Equal(expected, Line(1, path: path));

    [Theory]
    [InlineData("", "")]
    [InlineData("b=2&a=1", "a=1&b=2")]
    [InlineData("a=2&a=1", "a=1&a=2")]
    [InlineData("a=10&a=1", "a=1&a=10")]
    [InlineData("ab=1&a=1&B=1", "B=1&a=1&ab=1")]
    [InlineData("flag", "flag=")]
    [InlineData("a=b=c", "a=b%3Dc")]
    [InlineData("a=%2f%7E", "a=%2F~")]
    [InlineData("a='+%20", "a=%27%2B%20")]
    [InlineData("a=%ff%zz%", "a=%FF%25zz%25")]
    [InlineData("&a=1&&", "a=1")]
    public void The_query_is_sorted_and_encoded_once(string query, string expected) =>
        Assert.Equal(expected, Line(2, query: query));

    [Fact]
    public void Header_values_are_trimmed_collapsed_and_joined()
    {
        var request = new SigV4Request
        {
            Method = "GET",
            Path = "/",
            Headers = [new("X-Amz-A", "  one   two "), new("x-amz-a", "three"), new("Host", "h")],
            PayloadHash = SigV4PayloadHash.Empty,
        };
        Assert.Equal(
            $"GET\n/\n\nhost:h\nx-amz-a:one two,three\n\nhost;x-amz-a\n{SigV4PayloadHash.Empty}",
            SigV4CanonicalRequest.Build(request, ["host", "x-amz-a"])
        );
    }

    [Fact]
    public void The_hash_of_nothing_is_the_hash_of_no_bytes() =>
        Assert.Equal(SigV4PayloadHash.Empty, SigV4PayloadHash.Of([]));

    private static string Line(int index, string path = "/", string query = "") =>
        SigV4CanonicalRequest
            .Build(
                new SigV4Request
                {
                    Method = "GET",
                    Path = path,
                    Query = query,
                    Headers = [],
                    PayloadHash = "",
                },
                []
            )
            .Split('\n')[index];
}
