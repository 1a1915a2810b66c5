using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>Every diagnostic by its id.</summary>
internal static class DiagnosticIndex
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = ReadingDiagnostics
        .All.Concat(OptionsDiagnostics.All)
        .Concat(LoweringDiagnostics.All)
        .Concat(OverlayDiagnostics.All)
        .Concat(BaselineDiagnostics.All)
        .Concat(BaselineSchemaDiagnostics.All)
        .ToDictionary(descriptor => descriptor.Id);

    /// <summary>All descriptors.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Find(string id) => ById[id];
}
