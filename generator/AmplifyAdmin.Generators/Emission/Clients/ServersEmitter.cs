using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the document's servers as methods whose parameters are the URL's variables.</summary>
internal static class ServersEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model) =>
        SourceFile.Create(
            settings,
            "Client",
            settings.Names.Servers,
            "#/servers",
            Code.Of(
                $$"""
                /// <summary>The servers that the document names.</summary>
                public static class {{settings.Names.Servers}}
                {
                    {{Code.Blocks(model.Servers.Select(Server))}}
                }
                """
            )
        );

    private static Code Server(ServerModel server)
    {
        var parameters = server
            .Variables.OrderBy(variable => variable.Default is not null)
            .Select(variable =>
                variable.Default is { } value
                    ? Code.Of($"string {variable.Name} = {Literal.String(value)}")
                    : Code.Of($"string {variable.Name}")
            );
        var elements = server.Variables.Select(variable =>
            DocumentationEmitter.Parameter(variable.Name, variable.Documentation)
        );
        return Code.Of(
            $"""
            {DocumentationEmitter.Emit(server.Documentation, Code.Lines(elements))}
            public static System::Uri {server.Name}({Code.List(parameters)}) =>
                new({Expression(server)}, System::UriKind.RelativeOrAbsolute);
            """
        );
    }

    private static Code Expression(ServerModel server)
    {
        var pieces = new System.Collections.Generic.List<Code> { Code.Of($"{Literal.String(server.Literals[0])}") };
        for (var index = 0; index < server.Uses.Count; index++)
        {
            pieces.Add(Code.Of($"{server.Variables[server.Uses[index]].Name}"));
            pieces.Add(Code.Of($"{Literal.String(server.Literals[index + 1])}"));
        }

        return Code.Join(" + ", pieces);
    }
}
