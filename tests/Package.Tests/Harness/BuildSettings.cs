using System.Reflection;

namespace Package.Tests.Harness;

/// <summary>How these tests were built, which is how the packages were.</summary>
internal static class BuildSettings
{
    public static string RepositoryRoot => Value("RepositoryRoot");

    public static string Configuration => Value("Configuration");

    /// <summary>The folder given with <c>--artifacts-path</c>, or nothing.</summary>
    public static string ArtifactsPath => Value("ArtifactsPath");

    /// <summary>The projects that become packages.</summary>
    public static IReadOnlyList<string> Packed => Value("Packed").Split(';');

    private static string Value(string key) =>
        typeof(BuildSettings)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
