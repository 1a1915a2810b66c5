using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations.Servers;

/// <summary>An operation goes to the server that the document names for it.</summary>
public sealed class OperationServerTests
{
    private const string Upload = "Server = \"https://upload.example\"";
    private const string Other = "Server = \"https://eu.upload.example/2\"";

    [Theory]
    [InlineData("servers: [{ url: https://upload.example }], ", "", Upload)]
    [InlineData("", "servers: [{ url: https://upload.example }], ", Upload)]
    [InlineData("", "servers: [{ url: 'https://{r}.upload.example/2', variables: { r: { default: eu } } }], ", Other)]
    [InlineData("servers: [{ url: https://upload.example }], ", "servers: [{ url: https://api.example }], ", "")]
    [InlineData("", "servers: [{ url: https://other.example }, { url: https://api.example }], ", "")]
    [InlineData("", "", "")]
    public void The_server_of_an_operation_is_used_if_the_document_has_another(
        string item,
        string operation,
        string expected
    )
    {
        var run = Run(item + "get: { " + operation);

        Assert.Empty(run.Diagnostics);
        var source = run.Sources["Operations/A.g.cs"];
        Assert.Equal(expected.Length > 0, source.Contains("Server = ", StringComparison.Ordinal));
        Assert.Contains(expected, source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v2")]
    [InlineData("https://{host}/v2")]
    [InlineData("https://[/v2")]
    public void A_server_without_an_address_is_reported(string url)
    {
        var run = Run($"get: {{ servers: [{{ url: '{url}' }}], ");

        var diagnostic = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0225");
        Assert.StartsWith(
            $"The server '{url}' of an operation, which is relative, invalid or has a variable without a default, is not supported",
            diagnostic.GetMessage(null)
        );
        Assert.DoesNotContain("Server = ", run.Sources["Operations/A.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string item) =>
        Lowered.Compiled(
            Lowered.PathsFile(
                "/a: { " + item + "operationId: a, responses: { '204': { description: None } } } }",
                "servers: [{ url: https://api.example }]\n"
            )
        );
}
