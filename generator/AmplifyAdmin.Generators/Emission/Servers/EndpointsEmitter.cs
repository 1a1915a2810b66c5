using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the method that adds every endpoint of a document to an application.</summary>
internal static class EndpointsEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model)
    {
        var name = settings.Names.Mapping;
        var map = settings.Names.MappingMethod;
        return SourceFile.Create(
            settings,
            "Servers",
            name,
            "#",
            Code.Of(
                $$"""
                /// <summary>Adds the endpoints of {{DocText.Line(settings.DocumentName)}} to an application.</summary>
                public static class {{name}}
                {
                    {{Code.Blocks([
                    Method(settings, map, Everything(settings, model), model.Operations, Preflights(model.Operations)),
                    .. model.Groups.Select(group => Group(settings, model, group)),
                ])}}

                    /// <summary>Adds an endpoint that serves the document {{DocText.Line(settings.DocumentName)}} itself.</summary>
                    /// <param name="endpoints">The route builder to add to.</param>
                    /// <param name="pattern">The path of the document.</param>
                    public static Builder::IEndpointConventionBuilder {{map}}Document(this Routing::IEndpointRouteBuilder endpoints, string pattern = {{Literal.String(DocumentPath(settings))}}) =>
                        AspNetCoreRuntime::DocumentEndpoint.Map(endpoints, typeof({{name}}).Assembly, {{Literal.String(settings.Resource)}}, pattern);
                }
                """
            )
        );
    }

    private static string DocumentPath(ApiSettings settings) =>
        settings.DocumentName.EndsWith(".json", System.StringComparison.OrdinalIgnoreCase)
            ? "/openapi.json"
            : "/openapi.yaml";

    private static Code Group(ApiSettings settings, ClientModel model, GroupModel group) =>
        Method(
            settings,
            group.MappingMethod,
            (
                Code.Of(
                    $"""/// <summary>Adds an endpoint for every operation of {DocText.Line(group.Name.Text)}.</summary>"""
                ),
                Code.Of($"""a <see cref="{group.Handler}"/>""")
            ),
            model.Operations.Where(operation => operation.Group == group),
            // Groups that share a path would answer its preflight requests twice.
            Preflights(
                model.Operations,
                path => path.FirstOrDefault(operation => operation.HasClientMethod)?.Group == group
            )
        );

    // The interfaces that the services hold.
    private static (Code Summary, Code Handlers) Everything(ApiSettings settings, ClientModel model)
    {
        var handlers = model
            .Operations.Where(operation => operation.HasClientMethod)
            .Select(operation => operation.Group?.Handler ?? settings.Names.Handler)
            .DefaultIfEmpty(settings.Names.Handler)
            .Distinct()
            .Select(handler => Code.Of($"""a <see cref="{handler}"/>"""));
        return (Code.Of($"/// <summary>Adds an endpoint for every operation.</summary>"), Code.List(handlers));
    }

    private static Code Method(
        ApiSettings settings,
        Identifier name,
        (Code Summary, Code Handlers) documentation,
        IEnumerable<OperationModel> operations,
        Code preflights
    ) =>
        Code.Of(
            $$"""
            {{documentation.Summary}}
            /// <param name="endpoints">The route builder to add to. Its services contain {{documentation.Handlers}}.</param>
            /// <param name="prefix">The prefix of every path.</param>
            /// <param name="configure">Called with each operation and its endpoint, to add filters, rate limits, authorization or other metadata; null for none.</param>
            public static Builder::IEndpointConventionBuilder {{name}}(
                this Routing::IEndpointRouteBuilder endpoints,
                string prefix = "",
                System::Action<AspNetCoreRuntime::EndpointDescription, Builder::IEndpointConventionBuilder>? configure = null
            )
            {
                var group = Builder::EndpointRouteBuilderExtensions.MapGroup(endpoints, prefix);
                {{Code.Lines(
                operations
                    .Where(operation => operation is { HasClientMethod: true, IsVariant: false })
                    .Select(operation => Endpoint(settings, operation))
            )}}
                {{preflights}}
                return group;
            }
            """
        );

    private static Code Preflights(
        IEnumerable<OperationModel> operations,
        System.Func<IGrouping<string, OperationModel>, bool>? isIncluded = null
    ) =>
        Code.Lines(
            operations.GroupBy(RoutePattern.Of).Where(path => isIncluded?.Invoke(path) ?? true).Select(Preflight)
        );

    private static Code Endpoint(ApiSettings settings, OperationModel operation) =>
        Code.Of($"new {settings.Names.Endpoints}.{operation.Endpoint}().Map(group, configure);");

    private static Code Preflight(IGrouping<string, OperationModel> path)
    {
        var methods = path.Where(operation => operation.HasClientMethod)
            .Select(operation => operation.HttpMethod)
            .ToList();
        if (path.All(operation => operation.HttpMethod != "OPTIONS") || methods.Contains("OPTIONS"))
        {
            return Code.None;
        }

        var list = string.Join(",", methods.Append("OPTIONS"));
        return Code.Of($"AspNetCoreRuntime::Preflight.Map(group, {Literal.String(path.Key)}, {Literal.String(list)});");
    }
}
