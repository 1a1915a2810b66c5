using System.Text;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;

namespace Generators.Tests.Wire;

/// <summary>Each operation over a socket: what is sent, byte for byte, and what becomes of each documented answer.</summary>
public sealed class AmplifyWireTests
{
    // Everything that has a meaning in a path, and something outside ASCII.
    private const string Segment = "a b/c%d+e?f#g;ü";
    private const string EncodedSegment = "a%20b%2Fc%25d%2Be%3Ff%23g%3B%C3%BC";

    public static TheoryData<string> OperationIds => AmplifyDocument.OperationIds();

    [Fact]
    public void All_operations_are_covered() => Assert.Equal(31, AmplifyDocument.OperationIds().Count);

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task The_example_request_is_sent_as_documented_and_the_example_response_read(string operationId)
    {
        var (method, path, node) = AmplifyDocument.Operation(operationId);
        var response = AmplifyDocument.SchemaOf(node["responses"]!["200"])!.Value;
        var answer = AmplifyDocument.Example(response.Schema);
        using var server = new LoopbackExchange(200, null, Utf8(answer));

        var result = await new EmittedClient(server.BaseAddress).CallAsync(operationId, Segment, Body(node));

        var request = await server.Request;
        Assert.Equal(method, request.Method);
        Assert.Equal("/prod" + EncodedPath(path), request.Target);
        Assert.Equal("application/json", request.Headers["Accept"]);
        if (AmplifyDocument.SchemaOf(node["requestBody"]) is { } body)
        {
            Assert.Equal("application/json", request.Headers["Content-Type"]);
            Assert.Equal(
                Encoding.UTF8.GetString(Utf8(AmplifyDocument.Example(body.Schema))),
                Encoding.UTF8.GetString(request.Body)
            );
        }
        else
        {
            Assert.Empty(request.Body);
            Assert.DoesNotContain("Content-Type", request.Headers.Keys);
        }

        Assert.Equal(EmittedClient.Read(response.Name, answer), result);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task Each_documented_error_becomes_its_exception(string operationId)
    {
        var (_, _, node) = AmplifyDocument.Operation(operationId);
        foreach (var (status, response) in node["responses"]!.AsObject().Where(entry => entry.Key != "200"))
        {
            var (name, schema) = AmplifyDocument.SchemaOf(response)!.Value;
            var error = AmplifyDocument.Example(schema);
            using var server = new LoopbackExchange(int.Parse(status), null, Utf8(error));

            var exception = await Assert.ThrowsAsync(
                EmittedClient.Type(name),
                () => new EmittedClient(server.BaseAddress).CallAsync(operationId, "app", Body(node))
            );

            var api = Assert.IsAssignableFrom<ApiException>(exception);
            Assert.Equal(int.Parse(status), (int)api.Status);
            Assert.Equal("request-1", api.RequestId);
            Assert.Equal(operationId, api.Operation);
            var record = name.Replace("Exception", "Error", StringComparison.Ordinal);
            Assert.Equal(
                EmittedClient.Read(record, error),
                exception.GetType().GetProperty("Error")!.GetValue(exception)
            );
        }
    }

    [Fact]
    public async Task Where_code_and_status_disagree_the_code_decides()
    {
        using var server = new LoopbackExchange(400, "NotFoundException", "{\"message\":\"gone\"}"u8.ToArray());

        var exception = await Assert.ThrowsAsync(
            EmittedClient.Type("NotFoundException"),
            () => new EmittedClient(server.BaseAddress).CallAsync("GetToken", "app", null)
        );

        Assert.Equal("NotFoundException", ((ApiException)exception).ErrorCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_segment_that_would_change_the_path_is_refused_before_anything_is_sent(string segment)
    {
        using var server = new LoopbackExchange(200, null, "{}"u8.ToArray());

        await Assert.ThrowsAsync<ArgumentException>(() =>
            new EmittedClient(server.BaseAddress).CallAsync("GetToken", segment, null)
        );

        Assert.False(server.WasCalled);
    }

    private static object? Body(JsonObject operation) =>
        AmplifyDocument.SchemaOf(operation["requestBody"]) is { } body
            ? EmittedClient.Read(body.Name, AmplifyDocument.Example(body.Schema))
            : null;

    private static string EncodedPath(string template) =>
        string.Join('/', template.Split('/').Select(segment => segment.StartsWith('{') ? EncodedSegment : segment));

    // The example with its members in the order of the document, which is the order of writing.
    private static byte[] Utf8(JsonNode example) => Encoding.UTF8.GetBytes(example.ToJsonString());
}
