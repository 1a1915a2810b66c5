using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Harness;

/// <summary>What the compilations of servers refer to.</summary>
internal static class ServerReferences
{
    /// <summary>The framework, the runtime library and ASP.NET Core, from next to the running one.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. References.Runtime,
        MetadataReference.CreateFromFile(typeof(ServerOptions).Assembly.Location),
        .. Directory
            .EnumerateFiles(Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!, "Microsoft.*.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
