using System.Reflection;

namespace Generators.Tests.Harness;

/// <summary>Where files of the repository lie.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    public static string AmplifySpec => File.ReadAllText(Path.Combine(Root, "spec", "amplify-admin.yaml"));

    /// <summary>The folder of shared test data, or null where it is absent.</summary>
    public static string? Shared =>
        Environment.GetEnvironmentVariable("AMPLIFYADMIN_SHARED") is { Length: > 0 } folder && Directory.Exists(folder)
            ? folder
            : null;
}
