using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the client itself; its methods are in their own files.</summary>
internal static class ClientEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model)
    {
        var options = settings.Names.ClientOptions;
        return SourceFile.Create(
            settings,
            "Client",
            settings.Names.Client,
            "#/info",
            Code.Of(
                $$"""
                /// <summary>Calls the API over HTTP. It can be shared by any number of threads.</summary>
                public sealed partial class {{settings.Names.Client}} : {{settings.Names.ClientInterface}}
                {
                    {{CommonErrors(model)}}
                    private readonly Emitted::ApiTransport transport;
                    private readonly Runtime::ValidationOptions validation;
                    private readonly Runtime::CallOptions? call;

                    /// <summary>Creates a client.</summary>
                    /// <param name="httpClient">Sends the requests; its base address, when set, is where they go. It stays the caller's to dispose.</param>
                    /// <param name="options">What holds for every call; null for the defaults.</param>
                    public {{settings.Names.Client}}(Http::HttpClient httpClient, {{options}}? options = null)
                    {
                        this.Options = options ?? new {{options}}();
                        this.transport = new Emitted::ApiTransport(httpClient, this.Options, {{DefaultServer(model)}});
                        this.validation = new Runtime::ValidationOptions { Direction = Runtime::ValidationDirection.Request, AssertFormats = this.Options.AssertFormats };
                    }

                    private {{settings.Names.Client}}({{settings.Names.Client}} other, Runtime::CallOptions call)
                    {
                        this.Options = other.Options;
                        this.transport = other.transport;
                        this.validation = other.validation;
                        this.call = call;
                    }

                    /// <summary>What holds for every call.</summary>
                    public {{options}} Options { get; }

                    /// <inheritdoc cref="{{settings.Names.ClientInterface}}.With" />
                    public {{settings.Names.Client}} With(Runtime::CallOptions call) => new(this, Emitted::ApiCalls.Combine(this.call, call));

                    {{settings.Names.ClientInterface}} {{settings.Names.ClientInterface}}.With(Runtime::CallOptions call) => this.With(call);

                    /// <inheritdoc />
                    public Tasks::Task<Runtime::ApiResponse<T>> WithResponseAsync<T>(System::Func<{{settings.Names.ClientInterface}}, Tasks::Task<T>> call) =>
                        Emitted::ApiCalls.WithResponseAsync<{{settings.Names.ClientInterface}}, T>(this.With, call);

                    /// <inheritdoc />
                    public Tasks::Task<Runtime::ApiResponse> WithResponseAsync(System::Func<{{settings.Names.ClientInterface}}, Tasks::Task> call) =>
                        Emitted::ApiCalls.WithResponseAsync<{{settings.Names.ClientInterface}}>(this.With, call);

                    {{Code.Blocks(
                    model.Groups.Select(group => GroupEmitter.Implementation(group, settings.Names.Client, ClientMethodEmitter.Access(settings))).Append(Authorize(model))
                )}}
                }
                """
            )
        );
    }

    private static Code CommonErrors(ClientModel model) =>
        model.CommonErrors.Count == 0
            ? Code.None
            : Code.Of(
                $"private static readonly Emitted::ApiError[] commonErrors = [{Code.List(model.CommonErrors.Select(ClientMethodEmitter.Error))}];"
            );

    private static Code DefaultServer(ClientModel model) =>
        model.Servers.FirstOrDefault(server => server.IsAbsolute) is { Address: { } address }
            ? Code.Of($"{Literal.String(address)}")
            : Code.Of($"null");

    private static Code Authorize(ClientModel model)
    {
        if (!model.Operations.Any(operation => operation.Security.Any(alternative => alternative.Count > 0)))
        {
            return Code.None;
        }

        return Code.Of(
            $$"""
            {{TokenSources(model)}}

            private void Authorize(Emitted::ApiRequest request, params string[] schemes)
            {
                foreach (var scheme in schemes)
                {
                    switch (scheme)
                    {
                        {{Code.Lines(model.Security.Select(Case))}}
                        default:
                            break;
                    }
                }
            }
            """
        );
    }

    private static Code ApiKey(SecuritySchemeModel scheme, Identifier location) =>
        Code.Of(
            $"request.ApiKey(Emitted::ApiKeyLocation.{location}, {Literal.String(scheme.WireName)}, this.Options.{scheme.Property}, this.Options.{scheme.ProviderProperty!});"
        );

    private static Code Grant(SecuritySchemeModel scheme) =>
        scheme.ClientCredentials is { } grant
            ? Code.Of($"request.Bearer(this.Options.{grant.Property}, {TokenSource(scheme)});")
            : Code.None;

    private static Code TokenSource(SecuritySchemeModel scheme) => Code.Of($"{scheme.Property}TokenSource");

    private static Code TokenSources(ClientModel model) =>
        Code.Lines(
            model
                .Security.Where(scheme => scheme.ClientCredentials is not null)
                .Select(scheme =>
                {
                    var grant = scheme.ClientCredentials!;
                    var arguments = new[] { grant.TokenUrl }.Concat(grant.Scopes);
                    return Code.Of(
                        $"private static readonly Emitted::ClientTokenSource {TokenSource(scheme)} = new({Code.List(arguments.Select(text => Code.Of($"{Literal.String(text)}")))});"
                    );
                })
        );

    private static Code Case(SecuritySchemeModel scheme)
    {
        var name = Literal.String(scheme.WireName);
        var value = Code.Of($"this.Options.{scheme.Property}");
        var apply = scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader => ApiKey(scheme, new Identifier("Header")),
            SecurityKind.ApiKeyQuery => ApiKey(scheme, new Identifier("Query")),
            SecurityKind.ApiKeyCookie => ApiKey(scheme, new Identifier("Cookie")),
            SecurityKind.Basic => Code.Of($"request.Basic({value});"),
            SecurityKind.Bearer => Code.Of($"request.Bearer({value});"),
            SecurityKind.HttpScheme => Code.Of($"request.HttpScheme({name}, {value});"),
        };
        return Code.Of(
            $"""
            case {Literal.String(scheme.Name)}:
                {apply}
                {Grant(scheme)}
                break;
            """
        );
    }
}
