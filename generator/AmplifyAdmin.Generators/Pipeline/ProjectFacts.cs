using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>What the project is like, as far as it decides what is emitted.</summary>
/// <param name="HasHttpFactory">Whether it references Microsoft.Extensions.Http.</param>
/// <param name="HasAspNetCore">Whether it references AmplifyAdmin.Runtime.AspNetCore.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
/// <param name="HasSeveralDocuments">Whether it has more than one document.</param>
internal sealed record ProjectFacts(
    bool HasHttpFactory,
    bool HasAspNetCore,
    string RootNamespace,
    bool HasSeveralDocuments
)
{
    private const string HttpFactory = "Microsoft.Extensions.Http";
    private const string AspNetCore = "AmplifyAdmin.Runtime.AspNetCore";

    /// <summary>The one fact a reference tells, by its file name; a reference is looked at when it is new, never on edits.</summary>
    public static string? Of(MetadataReference reference) =>
        Name(reference) is HttpFactory or AspNetCore ? Name(reference) : null;

    /// <summary>All facts together.</summary>
    public static ProjectFacts From(ImmutableArray<string> references, string rootNamespace, int documents) =>
        new(references.Contains(HttpFactory), references.Contains(AspNetCore), rootNamespace, documents > 1);

    private static string Name(MetadataReference reference)
    {
        if (reference is CompilationReference compilation)
        {
            return compilation.Compilation.AssemblyName ?? "";
        }

        var display = reference.Display ?? "";
        var start = display.LastIndexOfAny(['/', '\\']) + 1;
        var end = display.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? display.Length - 4 : display.Length;
        return display.Substring(start, end - start);
    }
}
