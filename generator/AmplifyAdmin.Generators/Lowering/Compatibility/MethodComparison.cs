using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares what decides which methods an operation has, and where.</summary>
internal static class MethodComparison
{
    /// <summary>Compares the group, the paging and the waiting of an operation.</summary>
    public static void Compare(OperationNode old, OperationNode current, string name, LoweringContext after)
    {
        if (
            after.Options.GroupBy == GroupBy.Tag
            && GroupLowering.OfTags(old.Tags) is var from
            && GroupLowering.OfTags(current.Tags) is var to
            && from != to
        )
        {
            Report(BaselineDiagnostics.GroupChanged, name, to ?? "", from ?? "");
        }

        if (Text(old.Paging ?? old.Pageable) != Text(current.Paging ?? current.Pageable))
        {
            Report(
                BaselineDiagnostics.ExtensionChanged,
                name,
                (current.Paging ?? old.Paging) is null ? "x-ms-pageable" : "x-paging"
            );
        }

        if (Text(old.Waiter) != Text(current.Waiter))
        {
            Report(BaselineDiagnostics.ExtensionChanged, name, "x-waiter");
        }

        void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
            after.ReportAtKey(descriptor, current, arguments);
    }

    private static string? Text(PagingNode? node) =>
        node is null
            ? null
            : string.Join(
                "\n",
                new[]
                {
                    node.TokenIn,
                    node.TokenOut,
                    node.OffsetIn,
                    node.PageIn,
                    node.LinkOut,
                    node.HasMore,
                    node.Items,
                    node.Limit,
                }
                    .Select(name => name?.Text)
                    .Append(node.LinkHeader.ToString())
                    .Append(node.First?.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );

    private static string? Text(WaiterNode? node) =>
        node is null
            ? null
            : string.Join(
                "\n",
                new[] { node.Operation, node.Status }
                    .Concat(node.Parameters.Select(parameter => parameter.Key + "=" + parameter.Value))
                    .Append("")
                    .Concat(node.Success)
                    .Append("")
                    .Concat(node.Failure)
            );
}
