using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Servers;

/// <summary>Lowers the servers of a document.</summary>
internal static class ServerLowering
{
    /// <summary>The servers, in document order.</summary>
    public static EquatableArray<ServerModel> Lower(LoweringContext context)
    {
        var names = new NameScope([]);
        return context
            .Document.Servers.Where(server => server.Url is { Length: > 0 })
            .Select((server, index) => Server(server, index, names))
            .ToEquatableArray();
    }

    /// <summary>The address of an operation that does not have the document's first server; null for one that does.</summary>
    public static string? AddressOf(PathOperation path, LoweringContext context)
    {
        var servers = path.Operation.Servers.Count > 0 ? path.Operation.Servers : path.Item.Servers;
        var first = context.Document.Servers is [{ Url: { } url }, ..] ? url : null;
        if (servers is not [{ Url.Length: > 0 } server, ..] || servers.Any(other => other.Url == first))
        {
            return null;
        }

        var address = Server(server, 0, new NameScope([])).Address;
        if (!System.Uri.TryCreate(address, System.UriKind.Absolute, out _))
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                server,
                $"The server '{server.Url}' of an operation, which is relative, invalid or has a variable without a default,",
                "requests go to the address of the client; call the operation with a client of that address"
            );
            return null;
        }

        return address;
    }

    private static ServerModel Server(ServerNode server, int index, NameScope names)
    {
        var url = server.Url!;
        var literals = new List<string>();
        var uses = new List<int>();
        var variables = new List<ServerVariableModel>();
        var scope = new NameScope([]);
        var declared = server.Variables.ToDictionary(entry => entry.Key, entry => entry.Value);
        var start = 0;
        for (var open = url.IndexOf('{'); open >= 0; open = url.IndexOf('{', start))
        {
            var close = url.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            literals.Add(url.Substring(start, open - start));
            var name = url.Substring(open + 1, close - open - 1);
            var known = variables.FindIndex(variable => variable.WireName == name);
            if (known < 0)
            {
                known = variables.Count;
                variables.Add(Variable(name, declared.TryGetValue(name, out var node) ? node : null, scope, server));
            }

            uses.Add(known);
            start = close + 1;
        }

        literals.Add(url.Substring(start));
        return new ServerModel(
            names.Reserve("Server" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            url,
            literals.ToEquatableArray(),
            uses.ToEquatableArray(),
            variables.ToEquatableArray(),
            Document(server, server.Description)
        );
    }

    private static ServerVariableModel Variable(
        string name,
        ServerVariableNode? node,
        NameScope scope,
        ServerNode server
    ) =>
        new(
            name,
            scope.Reserve(CamelCase.From(name)),
            node?.Default,
            Document((DocumentNode?)node ?? server, node is null ? null : Text(node))
        );

    private static string Text(ServerVariableNode variable) =>
        variable.Enum.Count == 0
            ? variable.Description ?? ""
            : $"{variable.Description} Values: {string.Join(", ", variable.Enum.Select(value => $"`{value}`"))}.";

    private static DocumentationModel Document(DocumentNode node, string? description) =>
        DocumentationText.Create(description, [], node.Pointer, null);
}
