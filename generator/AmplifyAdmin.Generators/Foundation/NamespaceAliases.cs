using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>The namespace aliases that emitted code may use; a file lists those that it does use.</summary>
internal static class NamespaceAliases
{
    /// <summary>Alias and namespace, in the order files list them.</summary>
    public static IReadOnlyList<NamespaceAlias> All { get; } =
    [
        new("System", "System"),
        new("Analysis", "System.Diagnostics.CodeAnalysis"),
        new("AspNetCore", "Microsoft.AspNetCore"),
        new("AspNetCoreRuntime", "AmplifyAdmin.Runtime.AspNetCore"),
        new("Builder", "Microsoft.AspNetCore.Builder"),
        new("Collections", "System.Collections.Generic"),
        new("CompilerServices", "System.Runtime.CompilerServices"),
        new("ComponentModel", "System.ComponentModel"),
        new("DependencyInjection", "Microsoft.Extensions.DependencyInjection"),
        new("Globalization", "System.Globalization"),
        new("Http", "System.Net.Http"),
        new("HttpAbstractions", "Microsoft.AspNetCore.Http"),
        new("IO", "System.IO"),
        new("Json", "System.Text.Json"),
        new("Logging", "Microsoft.Extensions.Logging"),
        new("Network", "System.Net"),
        new("Metadata", "System.Text.Json.Serialization.Metadata"),
        new("Nodes", "System.Text.Json.Nodes"),
        new("RegularExpressions", "System.Text.RegularExpressions"),
        new("Routing", "Microsoft.AspNetCore.Routing"),
        new("Emitted", "AmplifyAdmin.Runtime.Emitted"),
        new("Runtime", "AmplifyAdmin.Runtime"),
        new("ServerSentEvents", "System.Net.ServerSentEvents"),
        new("Serialization", "System.Text.Json.Serialization"),
        new("Tasks", "System.Threading.Tasks"),
        new("Text", "System.Text"),
        new("Threading", "System.Threading"),
    ];
}

/// <summary>A namespace alias.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Namespace">The namespace.</param>
internal sealed record NamespaceAlias(string Alias, string Namespace);
