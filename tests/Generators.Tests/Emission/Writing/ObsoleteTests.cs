using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Writing;

/// <summary>What the document deprecates is obsolete in C#.</summary>
public sealed class ObsoleteTests
{
    [Theory]
    [InlineData("public interface ITestClient")]
    [InlineData("public sealed partial class TestClient")]
    [InlineData("class TestFake")]
    public void A_deprecated_operation_is_obsolete_wherever_it_is_called(string type)
    {
        var run = Lowered.Sound(
            Lowered
                .PathsFile(
                    """
                    /a:
                      get:
                        operationId: read
                        deprecated: true
                        responses: { "204": { description: Done. } }
                    """
                )
                .With("Emit", "Client;Fake")
        );

        Assert.Contains(
            run.Sources.Values,
            source =>
                source.Contains(type, StringComparison.Ordinal)
                && source.Contains("[System::Obsolete(", StringComparison.Ordinal)
                && source.Contains(" ReadAsync(", StringComparison.Ordinal)
        );
    }
}
