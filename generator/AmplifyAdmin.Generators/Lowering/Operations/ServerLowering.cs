using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the servers that a document names.</summary>
internal static class ServerLowering
{
    /// <summary>The servers, in document order.</summary>
    public static EquatableArray<ServerModel> Lower(LoweringContext context)
    {
        var names = new NameScope([]);
        var root = new ObjectNode(context.Document, context.Document.Root, JsonPointer.Root);
        return root.Elements("servers", context)
            .Where(server => server.Text("url") is { Length: > 0 })
            .Select((server, index) => One(server, index, names, context))
            .ToEquatableArray();
    }

    private static ServerModel One(ObjectNode server, int index, NameScope names, LoweringContext context)
    {
        var url = server.Text("url")!;
        var literals = new List<string>();
        var uses = new List<int>();
        var variables = new List<ServerVariableModel>();
        var scope = new NameScope([]);
        var declared = server.Children("variables", context).ToDictionary(entry => entry.Name, entry => entry.Node);
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
            Document(server)
        );
    }

    private static ServerVariableModel Variable(string name, ObjectNode? node, NameScope scope, ObjectNode server) =>
        new(
            name,
            scope.Reserve(CamelCase.From(name)),
            node?.Text("default") ?? "",
            node?.Texts("enum").ToEquatableArray() ?? [],
            Document(node ?? server)
        );

    private static DocumentationModel Document(ObjectNode node) =>
        DocumentationText.Create(node.Text("description"), [], node.Pointer, null);
}
