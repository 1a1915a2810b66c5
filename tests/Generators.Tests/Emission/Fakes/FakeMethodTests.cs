using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Fakes;

/// <summary>The fake client has a delegate for each operation, with the parameters and the result of its method.</summary>
public sealed class FakeMethodTests
{
    [Fact]
    public void A_test_sets_the_answer_of_each_operation()
    {
        var run = Lowered.Sound(
            Lowered
                .PathsFile(
                    """
                    /a/{id}:
                      get:
                        operationId: read
                        parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
                        responses: { "200": { description: Done., content: { application/json: { schema: { type: string } } } } }
                      delete:
                        operationId: remove
                        parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
                        responses: { "204": { description: Done. } }
                    """
                )
                .With("Emit", "Models;Client;Fake")
        );

        Assert.Empty(
            run.CompilerMessages(
                """
                internal static class Caller
                {
                    public static Test.ITestClient Client() =>
                        new Test.TestFake
                        {
                            OnRead = (long id, System.Threading.CancellationToken token) => System.Threading.Tasks.Task.FromResult("a"),
                            OnRemove = (long id, System.Threading.CancellationToken token) => System.Threading.Tasks.Task.CompletedTask,
                        };
                }
                """
            )
        );
    }
}
