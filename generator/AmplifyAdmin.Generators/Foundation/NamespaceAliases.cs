using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>The namespace aliases that emitted code may use; a file lists those that it does use.</summary>
internal static class NamespaceAliases
{
    /// <summary>Alias and namespace, in the order files list them.</summary>
    public static IReadOnlyList<(string Alias, string Namespace)> All { get; } =
    [
        ("System", "System"),
        ("Analysis", "System.Diagnostics.CodeAnalysis"),
        ("AspNetCore", "Microsoft.AspNetCore"),
        ("AspNetCoreRuntime", "AmplifyAdmin.Runtime.AspNetCore"),
        ("Builder", "Microsoft.AspNetCore.Builder"),
        ("Collections", "System.Collections.Generic"),
        ("CompilerServices", "System.Runtime.CompilerServices"),
        ("ComponentModel", "System.ComponentModel"),
        ("DependencyInjection", "Microsoft.Extensions.DependencyInjection"),
        ("Globalization", "System.Globalization"),
        ("Http", "System.Net.Http"),
        ("HttpAbstractions", "Microsoft.AspNetCore.Http"),
        ("IO", "System.IO"),
        ("Json", "System.Text.Json"),
        ("Logging", "Microsoft.Extensions.Logging"),
        ("Network", "System.Net"),
        ("Metadata", "System.Text.Json.Serialization.Metadata"),
        ("Nodes", "System.Text.Json.Nodes"),
        ("RegularExpressions", "System.Text.RegularExpressions"),
        ("Routing", "Microsoft.AspNetCore.Routing"),
        ("Emitted", "AmplifyAdmin.Runtime.Emitted"),
        ("Runtime", "AmplifyAdmin.Runtime"),
        ("ServerSentEvents", "System.Net.ServerSentEvents"),
        ("Serialization", "System.Text.Json.Serialization"),
        ("Tasks", "System.Threading.Tasks"),
        ("Text", "System.Text"),
        ("Threading", "System.Threading"),
    ];
}
