using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Webhooks;

/// <summary>Prints the interface that an application implements to receive webhooks.</summary>
internal static class WebhookHandlerEmitter
{
    public static SourceFile Emit(ApiSettings settings, EquatableArray<WebhookModel> webhooks) =>
        SourceFile.Create(
            settings,
            "Webhooks",
            settings.Names.WebhookHandler,
            "#/webhooks",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(true)}}

                /// <summary>Receives the webhooks of {{DocText.Line(
                    settings.DocumentName
                )}}: one method for each.</summary>
                public interface {{settings.Names.WebhookHandler}}
                {
                    {{Code.Blocks(webhooks.Select(Method))}}
                }
                """
            )
        );

    private static Code Method(WebhookModel webhook) =>
        Code.Of(
            $"""
            {DocumentationEmitter.Emit(webhook.Documentation)}
            /// <param name="body">The body.</param>
            /// <param name="cancellationToken">Cancelled when the sender closes the connection.</param>
            Tasks::Task {webhook.Name}Async({webhook.Body.Value!.Type} body, Threading::CancellationToken cancellationToken);
            """
        );
}
