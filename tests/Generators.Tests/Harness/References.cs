using AmplifyAdmin.Runtime.Emitted;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Harness;

/// <summary>What the compilations of tests refer to.</summary>
internal static class References
{
    /// <summary>The framework and the runtime library.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } =
    [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PooledBuffer).Assembly.Location)];
}
