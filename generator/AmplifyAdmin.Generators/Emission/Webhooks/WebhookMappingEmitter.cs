using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Webhooks;

/// <summary>Prints the method that adds the endpoints of webhooks to an application.</summary>
internal static class WebhookMappingEmitter
{
    public static SourceFile Emit(ApiSettings settings, EquatableArray<WebhookModel> webhooks)
    {
        var name = settings.Names.WebhookMapping;
        var handler = settings.Names.WebhookHandler;
        return SourceFile.Create(
            settings,
            "Webhooks",
            name,
            "#/webhooks",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(true)}}

                /// <summary>Adds the endpoints that receive the webhooks of {{DocText.Line(
                    settings.DocumentName
                )}} to an application.</summary>
                public static class {{name}}
                {
                    /// <summary>Adds an endpoint for every webhook, at the prefix and the name of the webhook. Signatures are verified as <see cref="AspNetCoreRuntime::WebhookOptions"/> say.</summary>
                    /// <param name="endpoints">The route builder to add to. Its services contain a <see cref="{{handler}}"/>.</param>
                    /// <param name="prefix">The prefix of every path.</param>
                    /// <param name="configure">Called with each webhook and its endpoint; null for none.</param>
                    public static Builder::IEndpointConventionBuilder {{settings.Names.MappingMethod}}Webhooks(
                        this Routing::IEndpointRouteBuilder endpoints,
                        string prefix = "/webhooks",
                        System::Action<AspNetCoreRuntime::EndpointDescription, Builder::IEndpointConventionBuilder>? configure = null
                    )
                    {
                        var group = Builder::EndpointRouteBuilderExtensions.MapGroup(endpoints, prefix);
                        {{Code.Lines(webhooks.Select(webhook => Endpoint(settings, webhook)))}}
                        return group;
                    }
                }
                """
            )
        );
    }

    private static Code Endpoint(ApiSettings settings, WebhookModel webhook)
    {
        var body = webhook.Body.Value!;
        var check =
            settings.Emit.HasFlag(EmittedParts.Validators)
            && body is { Nullable: false, Shape: NamedShape { Kind: NamedKind.Record or NamedKind.Union } }
                ? Code.Of($"static body => body.Validate(Runtime::ValidationOptions.Request)")
                : Code.Of($"null");
        return Code.Of(
            $$"""
            new AspNetCoreRuntime::WebhookEndpoint<{{settings.Names.WebhookHandler}}, {{body.Type}}>(
                new AspNetCoreRuntime::EndpointDescription({{Literal.String(webhook.HttpMethod)}}, {{Literal.String(
                Route(webhook)
            )}}, {{Literal.String(webhook.WireName)}}),
                {{WebhookSenderEmitter.Converter(settings, webhook)}},
                {{check}},
                static (handler, body, cancellation) => handler.{{webhook.Name}}Async(body, cancellation)
            ).Map(group, configure);
            """
        );
    }

    private static string Route(WebhookModel webhook) =>
        "/" + webhook.WireName.Trim('/').Replace("{", "{{").Replace("}", "}}");
}
