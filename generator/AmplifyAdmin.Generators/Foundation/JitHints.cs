using System.Runtime.CompilerServices;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>
/// A build without a compiler server runs the generator once in a fresh process, which is over before the runtime has
/// compiled anything a second time, for speed. What looks at every character is compiled for speed right away.
/// </summary>
internal static class JitHints
{
    /// <summary><c>AggressiveOptimization</c>, a name that netstandard2.0 lacks.</summary>
    public const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;
}
