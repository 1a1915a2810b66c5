using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Webhooks;

/// <summary>Prints the class that sends the webhooks of a document, with the converters that the receiver shares.</summary>
internal static class WebhookSenderEmitter
{
    public static SourceFile Emit(ApiSettings settings, EquatableArray<WebhookModel> webhooks)
    {
        var name = settings.Names.WebhookSender;
        return SourceFile.Create(
            settings,
            "Webhooks",
            name,
            "#/webhooks",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(true)}}

                /// <summary>Sends webhooks, signed as the Standard Webhooks specification says.</summary>
                public sealed class {{name}}
                {
                    private readonly Emitted::WebhookTransport transport;

                    /// <summary>Creates a sender.</summary>
                    /// <param name="httpClient">Sends the requests. The caller disposes it.</param>
                    /// <param name="secret">The secret that the receiver shares: base64, after <c>whsec_</c>.</param>
                    /// <param name="timeProvider">The clock of timestamps; null for the system's.</param>
                    public {{name}}(Http::HttpClient httpClient, string secret, System::TimeProvider? timeProvider = null) =>
                        this.transport = new Emitted::WebhookTransport(httpClient, secret, timeProvider);

                    {{Code.Blocks(webhooks.Select(Method))}}

                    {{Code.Blocks(
                    webhooks
                        .Where(webhook => webhook.Body.ConverterIsOwn)
                        .Select(webhook => ShapeJsonEmitter.Converter(webhook.Body.Converter!, webhook.Body.Value!))
                )}}
                }
                """
            )
        );
    }

    /// <summary>The converter of a body, as another class refers to it.</summary>
    public static Code Converter(ApiSettings settings, WebhookModel webhook) =>
        webhook.Body.ConverterIsOwn
            ? Code.Of($"{settings.Names.WebhookSender}.{webhook.Body.Converter!}.Instance")
            : Code.Of($"{webhook.Body.Converter!}.Instance");

    private static Code Method(WebhookModel webhook) =>
        Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(webhook.Documentation)}}
            /// <param name="target">The address of the receiver.</param>
            /// <param name="body">The body.</param>
            /// <param name="messageId">The id of the message, the same when it is sent again; null for a new one.</param>
            /// <param name="cancellationToken">Cancels the operation.</param>
            /// <exception cref="Http::HttpRequestException">The receiver did not accept the message.</exception>
            public Tasks::Task {{webhook.Name}}Async(System::Uri target, {{webhook.Body.Value!.Type}} body, string? messageId = null, Threading::CancellationToken cancellationToken = default) =>
                this.transport.SendAsync({{Literal.String(
                webhook.HttpMethod
            )}}, target, body, {{webhook.Body.Converter!}}.Instance, messageId, cancellationToken);
            """
        );
}
