namespace Generators.Tests.Lowering.Operations.Servers;

/// <summary>The servers that a document names.</summary>
public sealed class ServerLoweringTests
{
    private const string Operation = "/a: { get: { operationId: getA, responses: { '204': { description: Done. } } } }";

    [Fact]
    public void A_variable_is_one_parameter_wherever_it_occurs()
    {
        var servers = Servers(
            "{ url: 'https://{region}.example.com/{region}/{version}', variables: { region: { default: eu }, version: { default: '1' } } }"
        );

        Assert.Contains("Server1(string region = \"eu\", string version = \"1\")", servers, StringComparison.Ordinal);
        Assert.Contains(
            "\"https://\" + region + \".example.com/\" + region + \"/\" + version",
            servers,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_brace_without_an_end_is_text() =>
        Assert.Contains(
            "\"https://example.com/{open\"",
            Servers("{ url: 'https://example.com/{open' }"),
            StringComparison.Ordinal
        );

    private static string Servers(string server) =>
        Lowered.Paths(Operation, $"servers: [ {server} ]\n").Sources["Client/TestServers.g.cs"];
}
