namespace Generators.Tests.Lowering.Operations;

/// <summary>How operations are named.</summary>
public sealed class OperationNamesTests
{
    [Fact]
    public void A_path_without_an_operation_id_gives_a_name_in_words()
    {
        var run = Lowered.Paths(
            """
            /array{param}:
              get:
                parameters: [ { name: param, in: path, required: true, schema: { type: string } } ]
                responses: { "204": { description: Done. } }
            """
        );

        Assert.Contains(" GetArrayByParamAsync(", run.Sources["Client/ITestClient.g.cs"], StringComparison.Ordinal);
    }
}
