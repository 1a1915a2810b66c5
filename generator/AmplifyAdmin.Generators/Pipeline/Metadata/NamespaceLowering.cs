using System;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

/// <summary>Decides the namespace of a document's code: the item's metadata, or the root namespace and the file name.</summary>
internal static class NamespaceLowering
{
    /// <summary>Returns the namespace and reports metadata that is not one.</summary>
    public static NamespaceName Lower(SpecInput input, ProjectFacts project, MetadataReport report)
    {
        var wanted = input.Metadata.Namespace;
        if (wanted.Length > 0 && !IsNamespace(wanted))
        {
            report.Invalid("Namespace", wanted, "identifiers separated by dots");
        }

        return new NamespaceName(Of(input.Path, wanted, project.RootNamespace));
    }

    /// <summary>Returns the path of an earlier document with the same namespace; null when there is none.</summary>
    public static string? EarlierDocument(SpecInput input, NamespaceName name, ProjectFacts project)
    {
        foreach (var document in project.Documents)
        {
            if (document.IsOf(input))
            {
                return null;
            }

            // Hint names ignore case, so namespaces that differ only in case collide too.
            var other = Of(document.Path, document.Namespace, project.RootNamespace);
            if (string.Equals(other, name.Text, StringComparison.OrdinalIgnoreCase))
            {
                return document.Path;
            }
        }

        return null;
    }

    private static string Of(string path, string wanted, string root)
    {
        if (IsNamespace(wanted))
        {
            return wanted;
        }

        var fileName = SpecInput.FileName(path);
        var stem = fileName.LastIndexOf('.') is var dot and > 0 ? fileName.Substring(0, dot) : fileName;
        var name = PascalCase.From(stem);
        return IsNamespace(root) ? root + "." + name : name;
    }

    private static bool IsNamespace(string text) =>
        text.Length > 0 && text.Split('.').All(SyntaxFacts.IsValidIdentifier);
}
