using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the addresses that requests go to by default.</summary>
internal static class ServerComparison
{
    /// <summary>Compares the servers of two documents.</summary>
    public static void Compare(LoweringContext before, LoweringContext after)
    {
        var (old, current) = (before.Document.Servers, after.Document.Servers);
        Compare(old, current, current.Count > 0 ? current[0] : after.Document, after);
    }

    /// <summary>Compares the servers of two versions of an operation, if one of them does not use those of its document.</summary>
    public static void Compare(
        PathOperation earlier,
        PathOperation later,
        LoweringContext before,
        LoweringContext after
    )
    {
        var (old, current) = (Specific(earlier), Specific(later));
        if (old.Count + current.Count > 0)
        {
            Compare(
                old.Count > 0 ? old : before.Document.Servers,
                current.Count > 0 ? current : after.Document.Servers,
                current.Count > 0 ? current[0] : later.Operation,
                after
            );
        }
    }

    private static void Compare(
        IReadOnlyList<ServerNode> old,
        IReadOnlyList<ServerNode> current,
        DocumentNode place,
        LoweringContext after
    )
    {
        var (from, to) = (Url(old), Url(current));
        if (from == to)
        {
            (from, to) = (Resolved(old), Resolved(current));
        }

        if (from != to)
        {
            var pointer = place is ServerNode ? place.Pointer.Append("url") : place.Pointer;
            after.ReportAtKey(BaselineDiagnostics.ServerChanged, place.Document.Path, pointer, to, from);
        }
    }

    private static IReadOnlyList<ServerNode> Specific(PathOperation operation) =>
        operation.Operation.Servers.Count > 0 ? operation.Operation.Servers : operation.Item.Servers;

    // Without servers, a document has one with this address.
    private static string Url(IReadOnlyList<ServerNode> servers) => servers is [{ Url: { } url }, ..] ? url : "/";

    private static string Resolved(IReadOnlyList<ServerNode> servers) =>
        servers.Count == 0
            ? Url(servers)
            : servers[0]
                .Variables.Aggregate(
                    Url(servers),
                    (url, variable) => url.Replace("{" + variable.Key + "}", variable.Value.Default ?? "")
                );
}
