using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.AspNetCore;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.AspNetCore;

/// <summary>The notations of the OpenAPI specification's table of styles, with the values it uses.</summary>
public sealed class ParameterTests
{
    private const string List = """["blue","black","brown"]""";
    private const string Map = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData("/{v}", "/5", "number", ParameterNotation.Simple, false, "5")]
    [InlineData("/{v}", "/.5", "number", ParameterNotation.Label, false, "5")]
    [InlineData("/{v}", "/;v=5", "number", ParameterNotation.Matrix, false, "5")]
    [InlineData("/{v}", "/blue,black,brown", "list", ParameterNotation.Simple, false, List)]
    [InlineData("/{v}", "/blue%2Cblack", "list", ParameterNotation.Simple, false, """["blue,black"]""")]
    [InlineData("/{v}", "/.blue,black,brown", "list", ParameterNotation.Label, false, List)]
    [InlineData("/{v}", "/.blue.black.brown", "list", ParameterNotation.Label, true, List)]
    [InlineData("/{v}", "/;v=blue,black,brown", "list", ParameterNotation.Matrix, false, List)]
    [InlineData("/{v}", "/;v=blue;v=black;v=brown", "list", ParameterNotation.Matrix, true, List)]
    [InlineData("/{v}", "/R,100,G,200,B,150", "map", ParameterNotation.Simple, false, Map)]
    [InlineData("/{v}", "/R=100,G=200,B=150", "map", ParameterNotation.Simple, true, Map)]
    [InlineData("/{v}", "/.R,100,G,200,B,150", "map", ParameterNotation.Label, false, Map)]
    [InlineData("/{v}", "/.R=100.G=200.B=150", "map", ParameterNotation.Label, true, Map)]
    [InlineData("/{v}", "/;v=R,100,G,200,B,150", "map", ParameterNotation.Matrix, false, Map)]
    [InlineData("/{v}", "/;R=100;G=200;B=150", "map", ParameterNotation.Matrix, true, Map)]
    [InlineData("/", "/?v=true", "number", ParameterNotation.Form, true, "true")]
    [InlineData("/", "/?v=five", "number", ParameterNotation.Form, true, "\"five\"")]
    [InlineData("/", "/?v=a+b%2B", "text", ParameterNotation.Form, true, "\"a b\\u002B\"")]
    [InlineData("/", "/?v=1", "text", ParameterNotation.Form, true, "\"1\"")]
    [InlineData("/", "/?v={\"a\":[1]}", "json", ParameterNotation.Form, true, """{"a":[1]}""")]
    [InlineData("/", "/?v=blue&v=black&w=no&v=brown", "list", ParameterNotation.Form, true, List)]
    [InlineData("/", "/?v=blue,black,brown", "list", ParameterNotation.Form, false, List)]
    [InlineData("/", "/?v=a%2Cb,c", "list", ParameterNotation.Form, false, """["a,b","c"]""")]
    [InlineData("/", "/?v=blue%20black%20brown", "list", ParameterNotation.SpaceDelimited, false, List)]
    [InlineData("/", "/?v=blue|black%7Cbrown", "list", ParameterNotation.PipeDelimited, false, List)]
    [InlineData("/", "/?R=100&G=200&B=150", "map", ParameterNotation.Form, true, Map)]
    [InlineData("/", "/?v=R,100,G,200,B,150", "map", ParameterNotation.Form, false, Map)]
    [InlineData("/", "/?v[R]=100&v%5BG%5D=200&v[B]=150&w[R]=1", "map", ParameterNotation.DeepObject, true, Map)]
    public async Task A_notation_is_read(
        string pattern,
        string url,
        string form,
        ParameterNotation notation,
        bool explode,
        string json
    )
    {
        var place = pattern == "/" ? ParameterPlace.Query : ParameterPlace.Path;
        var parameter = Parameter(place, notation, explode, form, true);

        Assert.Equal((HttpStatusCode.OK, json), await GetAsync(pattern, parameter, url));
    }

    [Theory]
    [InlineData("list", "blue, black ,brown", List)]
    [InlineData("map", "R,100,G,200,B,150", Map)]
    [InlineData("number", "5", "5")]
    public async Task A_header_is_read(string form, string value, string json)
    {
        var parameter = Parameter(ParameterPlace.Header, ParameterNotation.Simple, false, form, true);

        Assert.Equal((HttpStatusCode.OK, json), await GetAsync("/", parameter, "/", ("v", value)));
    }

    [Fact]
    public async Task A_cookie_is_read()
    {
        var parameter = Parameter(ParameterPlace.Cookie, ParameterNotation.Form, false, "number", true);

        Assert.Equal((HttpStatusCode.OK, "5"), await GetAsync("/", parameter, "/", ("Cookie", "u=1; v=5")));
    }

    [Fact]
    public async Task A_missing_parameter_is_400_when_required()
    {
        var parameter = Parameter(ParameterPlace.Query, ParameterNotation.Form, true, "list", true);

        var (status, body) = await GetAsync("/", parameter, "/?w=1");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("/v", (string)JsonNode.Parse(body)!["errors"]![0]!["pointer"]!);
    }

    private static RequestParameter<JsonNode?> Parameter(
        ParameterPlace place,
        ParameterNotation notation,
        bool explode,
        string form,
        bool required
    ) =>
        new(place, "v", notation, explode, Form(form), required, NodeConverter.Instance)
        {
            Piece = place == ParameterPlace.Path ? new PathPiece("v", 0) : null,
        };

    private static ParameterForm? Form(string form) =>
        form switch
        {
            "number" => ParameterForm.Literal,
            "text" => ParameterForm.Text,
            "list" => ParameterForm.Sequence(ParameterForm.Text),
            "map" => ParameterForm.Map(ParameterForm.Literal),
            _ => null,
        };

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(
        string pattern,
        RequestParameter<JsonNode?> parameter,
        string url,
        params (string Name, string Value)[] headers
    )
    {
        await using var api = await TestApi.StartAsync(
            new ParameterEndpoint(pattern, parameter),
            new Handler(given => given)
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await api.SendAsync(request);
        return (response.StatusCode, await TestApi.TextAsync(response));
    }
}
