using System;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Requests;

/// <summary>The notations of the OpenAPI specification's table of styles, as requests carry them.</summary>
public sealed class ParameterStyleTests
{
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Map = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterNotation.Simple, false, Text, "/blue")]
    [InlineData(ParameterNotation.Simple, false, List, "/blue,black,brown")]
    [InlineData(ParameterNotation.Simple, true, List, "/blue,black,brown")]
    [InlineData(ParameterNotation.Simple, false, Map, "/R,100,G,200,B,150")]
    [InlineData(ParameterNotation.Simple, true, Map, "/R=100,G=200,B=150")]
    [InlineData(ParameterNotation.Label, false, Text, "/.blue")]
    [InlineData(ParameterNotation.Label, false, List, "/.blue,black,brown")]
    [InlineData(ParameterNotation.Label, true, List, "/.blue.black.brown")]
    [InlineData(ParameterNotation.Label, false, Map, "/.R,100,G,200,B,150")]
    [InlineData(ParameterNotation.Label, true, Map, "/.R=100.G=200.B=150")]
    [InlineData(ParameterNotation.Matrix, false, Text, "/;color=blue")]
    [InlineData(ParameterNotation.Matrix, false, List, "/;color=blue,black,brown")]
    [InlineData(ParameterNotation.Matrix, true, List, "/;color=blue;color=black;color=brown")]
    [InlineData(ParameterNotation.Matrix, false, Map, "/;color=R,100,G,200,B,150")]
    [InlineData(ParameterNotation.Matrix, true, Map, "/;R=100;G=200;B=150")]
    [InlineData(ParameterNotation.Simple, false, """["a,b","c/d"]""", "/a%2Cb,c%2Fd")]
    public async Task A_path_parameter_is_written(
        ParameterNotation notation,
        bool explode,
        string json,
        string target
    ) =>
        Assert.Equal(
            target,
            await TargetAsync(
                "/{color}",
                request => request.Segment("color", "color", notation, explode, JsonNode.Parse(json), Probes.Node)
            )
        );

    [Theory]
    [InlineData(ParameterNotation.Form, true, Text, "?color=blue")]
    [InlineData(ParameterNotation.Form, false, List, "?color=blue,black,brown")]
    [InlineData(ParameterNotation.Form, true, List, "?color=blue&color=black&color=brown")]
    [InlineData(ParameterNotation.Form, false, Map, "?color=R,100,G,200,B,150")]
    [InlineData(ParameterNotation.Form, true, Map, "?R=100&G=200&B=150")]
    [InlineData(ParameterNotation.SpaceDelimited, false, List, "?color=blue%20black%20brown")]
    [InlineData(ParameterNotation.SpaceDelimited, false, Map, "?color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterNotation.PipeDelimited, false, List, "?color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterNotation.PipeDelimited, false, Map, "?color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterNotation.DeepObject, true, Map, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterNotation.Json, false, """{"R":1}""", "?color=%7B%22R%22%3A1%7D")]
    [InlineData(ParameterNotation.Form, true, "\"a b+c&d=\u00E9\"", "?color=a%20b%2Bc%26d%3D%C3%A9")]
    [InlineData(ParameterNotation.Form, true, "\"\"", "?color=")]
    public async Task A_query_parameter_is_written(
        ParameterNotation notation,
        bool explode,
        string json,
        string query
    ) =>
        Assert.Equal(
            "/" + query,
            await TargetAsync(
                "/",
                request => request.Query("color", notation, explode, false, JsonNode.Parse(json), Probes.Node)
            )
        );

    [Theory]
    [InlineData("a b", "/x/a%20b/y")]
    [InlineData("a/b", "/x/a%2Fb/y")]
    [InlineData("a%2Fb", "/x/a%252Fb/y")]
    [InlineData("%2e%2e", "/x/%252e%252e/y")]
    [InlineData("a+b?#", "/x/a%2Bb%3F%23/y")]
    [InlineData("\u00FC\U0001F600", "/x/%C3%BC%F0%9F%98%80/y")]
    [InlineData("...", "/x/.../y")]
    public async Task A_segment_is_encoded_once(string value, string target) =>
        Assert.Equal(target, await TargetAsync("/x/{id}/y", request => request.Segment("id", value)));

    [Theory]
    [InlineData("/{a}{b}", "/12")]
    [InlineData("/{a}.{b}", "/1.2")]
    [InlineData("/x{a}/{b}/y{", "/x1/2/y%7B")]
    [InlineData("/a b/{a}/\u00FC?/{b}", "/a%20b/1/%C3%BC%3F/2")]
    public async Task Values_take_the_places_of_the_parameters_in_order(string template, string target) =>
        Assert.Equal(
            target,
            await TargetAsync(
                template,
                request =>
                {
                    request.Segment("a", "1");
                    request.Segment("b", "2");
                }
            )
        );

    [Theory]
    [InlineData("", "")]
    [InlineData(".", "")]
    [InlineData("..", "")]
    [InlineData(".", ".")]
    public async Task A_segment_that_would_lead_elsewhere_is_refused(string value, string rest) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            TargetAsync("/x/{id}" + rest, request => request.Segment("id", value))
        );

    private static async Task<string> TargetAsync(string template, Action<ApiRequest> build)
    {
        using var handler = new Recorder();
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/base/") };
        using var request = new ApiRequest(new ApiOperation("Get", "GET", template));
        build(request);
        await new ApiTransport(client, new ApiClientOptions(), null).SendAsync(request, null, CancellationToken.None);
        return handler.Target!["/base".Length..];
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Target { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Target = request.RequestUri!.PathAndQuery;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
