using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Pipeline.Parts;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The properties of the project that decide what is emitted.</summary>
/// <param name="References">The names of the references that matter here.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
/// <param name="MetadataNames">The metadata names of <c>OpenApiSpec</c> items in the project file, separated by commas.</param>
/// <param name="Documents">The project's documents in order, then the namespaces of parts that are emitted.</param>
internal sealed record ProjectFacts(
    EquatableArray<string> References,
    string RootNamespace,
    string MetadataNames,
    EquatableArray<DocumentItem> Documents
)
{
    private const string HttpFactory = "Microsoft.Extensions.Http";
    private const string AspNetCore = "AmplifyAdmin.Runtime.AspNetCore";

    /// <summary>The types of parts that documents can refer to.</summary>
    public EquatableArray<SharedParts> Parts { get; init; } = [];

    /// <summary>Whether it references Microsoft.Extensions.Http.</summary>
    public bool HasHttpFactory => References.Contains(HttpFactory);

    /// <summary>Whether it references AmplifyAdmin.Runtime.AspNetCore.</summary>
    public bool HasAspNetCore => References.Contains(AspNetCore);

    /// <summary>Returns the reference's name if it matters here, and those of the emitted types that it contains.</summary>
    /// <remarks>A reference is only examined when it is new, never on edits.</remarks>
    public static IEnumerable<string> Of(MetadataReference reference) =>
        Name(reference) is HttpFactory or AspNetCore
            ? [Name(reference)]
            : ReferencedParts.In(reference).Concat(BundledTypes.AreIn(reference) ? [BundledTypes.Marker] : []);

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

/// <summary>A document of the project, as far as other documents depend on it.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Repetition">How many items before this one include the same file.</param>
/// <param name="Namespace">The value of the <c>Namespace</c> metadata; empty when it is not set.</param>
internal sealed record DocumentItem(string Path, int Repetition, string Namespace)
{
    /// <summary>Whether it is the item of an input.</summary>
    public bool IsOf(SpecInput input) => Path == input.Path && Repetition == input.Repetition;
}
