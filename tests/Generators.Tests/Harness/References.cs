using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.AspNetCore;
using Basic.Reference.Assemblies;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Harness;

/// <summary>What the compilations of tests refer to.</summary>
internal static class References
{
    /// <summary>The framework and the runtime library.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } =
    [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PooledBuffer).Assembly.Location)];

    /// <summary>What a server needs as well: ASP.NET Core, from beside the running one.</summary>
    public static IReadOnlyList<MetadataReference> Server { get; } =
    [
        .. Runtime,
        MetadataReference.CreateFromFile(typeof(ServerOptions).Assembly.Location),
        .. Directory
            .EnumerateFiles(Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!, "Microsoft.*.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
