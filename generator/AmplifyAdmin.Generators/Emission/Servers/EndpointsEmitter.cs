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
        var handler = settings.Names.Handler;
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
                    /// <summary>Adds an endpoint for every operation.</summary>
                    /// <param name="endpoints">Where they are added. Its services hold a <see cref="{{handler}}"/>.</param>
                    /// <param name="prefix">What every path begins with.</param>
                    /// <param name="configure">Called with each operation and its endpoint, to add filters, rate limits, authorization or other metadata; null for none.</param>
                    public static Builder::IEndpointConventionBuilder {{map}}(
                        this Routing::IEndpointRouteBuilder endpoints,
                        string prefix = "",
                        System::Action<AspNetCoreRuntime::EndpointDescription, Builder::IEndpointConventionBuilder>? configure = null
                    )
                    {
                        var group = Builder::EndpointRouteBuilderExtensions.MapGroup(endpoints, prefix);
                        {{Code.Lines(
                    model.Operations.Where(operation => operation is { HasClientMethod: true, IsVariant: false }).Select(operation =>
                        Endpoint(settings, operation)
                    )
                )}}
                        {{Code.Lines(model.Operations.GroupBy(RoutePattern.Of).Select(Preflight))}}
                        return group;
                    }

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
