using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A JSONPath query (RFC 9535).</summary>
internal sealed class JsonPath
{
    private readonly PathQuery query;

    private JsonPath(PathQuery query)
    {
        this.query = query;
    }

    /// <summary>Parses a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="allowHyphens">Whether names need no quotation marks when they contain hyphens, as those of extensions do.</param>
    /// <exception cref="JsonPathException">The text is not a valid query.</exception>
    public static JsonPath Parse(string text, bool allowHyphens = false)
    {
        var scanner = new PathScanner(text, allowHyphens);
        var query = new PathParser(scanner).Query();
        return scanner.AtEnd ? new JsonPath(query) : throw scanner.Problem("the query should end here");
    }

    /// <summary>Selects nodes of a document.</summary>
    /// <exception cref="JsonPathException">The query takes too much work for the document.</exception>
    public IReadOnlyList<PathNode> Select(JsonNode? root, CancellationToken cancellation) =>
        new PathEvaluator(root, cancellation).Select(query);
}
