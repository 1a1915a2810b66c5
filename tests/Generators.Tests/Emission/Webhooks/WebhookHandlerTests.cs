using Generators.Tests.Harness;
using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Webhooks;

/// <summary>What an application implements to receive webhooks.</summary>
public sealed class WebhookHandlerTests
{
    [Fact]
    public void A_handler_has_a_method_for_each_webhook_with_a_typed_body()
    {
        var run = GeneratorRun.Of(
            ServerReferences.All,
            Lowered
                .PathsFile(
                    "/a: { get: { operationId: read, responses: { '204': { description: Done. } } } }",
                    """
                    webhooks:
                      petAdded:
                        post:
                          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                          responses: { '204': { description: Done. } }
                      petNames:
                        post:
                          requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
                          responses: { '204': { description: Done. } }
                    components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
                    """
                )
                .With("Emit", "Models;Webhooks")
        );

        Assert.Empty(
            run.CompilerMessages(
                """
                internal sealed class Receiver : Test.ITestWebhookHandler
                {
                    public System.Threading.Tasks.Task PetAddedAsync(Test.Pet body, System.Threading.CancellationToken token) =>
                        System.Threading.Tasks.Task.CompletedTask;

                    public System.Threading.Tasks.Task PetNamesAsync(
                        System.Collections.Generic.IReadOnlyList<string> body,
                        System.Threading.CancellationToken token
                    ) => System.Threading.Tasks.Task.CompletedTask;
                }
                """
            )
        );
    }
}
