namespace Generators.Tests.Lowering.Operations.Security;

/// <summary>Which credentials a client takes, and which it sends.</summary>
public sealed class SecurityLoweringTests
{
    private const string Schemes = """
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            keyProvider: { type: http, scheme: bearer }
            signature: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
            auth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://example.com/token', scopes: { read: Read., write: Write. } } } }

        """;

    [Fact]
    public void The_property_of_a_credential_keeps_its_name_next_to_schemes_with_several_properties()
    {
        var options = Lowered.Paths(Get("[ { key: [] } ]"), Schemes).Sources["Client/TestClientOptions.g.cs"];

        Assert.Contains("string? Key {", options, StringComparison.Ordinal);
        Assert.Contains("/securitySchemes/keyProvider</c></remarks>\n    public ", options, StringComparison.Ordinal);
        Assert.Contains("? KeyProvider {", options, StringComparison.Ordinal);
        Assert.Contains("? KeyProvider2 {", options, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ { signature: [], key: [] } ]", "Authorize(request, \"key\")")]
    [InlineData("[ { key: [] }, { keyProvider: [] } ]", "Authorize(request, \"key\", \"keyProvider\")")]
    public void A_signature_is_left_to_a_message_handler(string security, string authorization) =>
        Assert.Contains(
            authorization,
            Lowered.Paths(Get(security), Schemes).Sources["Operations/GetA.g.cs"],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[ { auth: [ read ] } ]", "\"read\")")]
    [InlineData("[ { auth: [] } ]", "\"read\", \"write\")")]
    public void Tokens_are_requested_for_the_required_scopes_or_else_for_all(string security, string scopes) =>
        Assert.Contains(
            "TokenSource = new(\"https://example.com/token\", " + scopes,
            string.Concat(Lowered.Paths(Get(security), Schemes).Sources.Values),
            StringComparison.Ordinal
        );

    private static string Get(string security) =>
        $"/a:\n  get:\n    operationId: getA\n    security: {security}\n    responses: {{ '204': {{ description: Done. }} }}";
}
