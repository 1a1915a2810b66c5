using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>The names that a document gives with <c>x-csharp-name</c>, for one scope. They are reserved before all others.</summary>
internal sealed class CustomNames
{
    private const string Extension = "x-csharp-name";

    private readonly NameScope scope;
    private readonly LoweringContext context;
    private readonly Dictionary<DocumentNode, Identifier> names = [];
    private readonly Dictionary<string, DocumentNode> owners = new(StringComparer.OrdinalIgnoreCase);

    public CustomNames(NameScope scope, LoweringContext context)
    {
        this.scope = scope;
        this.context = context;
    }

    /// <summary>Reserves the name that a node states, if it states one.</summary>
    /// <param name="node">The node.</param>
    /// <param name="suffix">An ending that the stated name may have and that is added elsewhere.</param>
    public void Add(DocumentNode node, string suffix = "")
    {
        if (names.ContainsKey(node) || Of(node, context) is not { } stated)
        {
            return;
        }

        var name =
            suffix.Length > 0 && stated.Length > suffix.Length && stated.EndsWith(suffix, StringComparison.Ordinal)
                ? stated.Substring(0, stated.Length - suffix.Length)
                : stated;
        if (!scope.IsFree(name))
        {
            ReportDuplicate(node, name);
        }

        names.Add(node, scope.Reserve(name));
        owners[name] = node;
    }

    /// <summary>The name that a node states, or else the wanted one, with a number when it is taken.</summary>
    public Identifier Reserve(DocumentNode? node, string wanted)
    {
        if (node is not null && names.TryGetValue(node, out var name))
        {
            return name;
        }

        if (owners.TryGetValue(wanted, out var owner) && !scope.IsFree(wanted))
        {
            ReportDuplicate(owner, wanted);
        }

        return scope.Reserve(wanted);
    }

    /// <summary>Whether a node states a valid name.</summary>
    public bool IsStated(DocumentNode node) => names.ContainsKey(node);

    /// <summary>The name that a node states; null when it states none, or an invalid one, which is reported.</summary>
    public static string? Of(DocumentNode node, LoweringContext context)
    {
        if (!node.Extensions.TryGetValue(Extension, out var value))
        {
            return null;
        }

        var name = value is JsonValue text && text.TryGetValue(out string? stated) ? stated : "";
        if (SyntaxFacts.IsValidIdentifier(name))
        {
            return name;
        }

        context.Report(
            LoweringDiagnostics.InvalidExtension,
            node.Document.Path,
            node.Pointer.Append(Extension),
            Extension,
            "it must be a C# identifier"
        );
        return null;
    }

    /// <summary>Reports that a stated name is taken.</summary>
    public static void ReportDuplicate(DocumentNode node, string name, LoweringContext context) =>
        context.Report(LoweringDiagnostics.DuplicateName, node.Document.Path, node.Pointer.Append(Extension), name);

    private void ReportDuplicate(DocumentNode node, string name) => ReportDuplicate(node, name, context);
}
