using System;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>A set of versions of OpenAPI.</summary>
[Flags]
internal enum Versions
{
    None = 0,
    V20 = 1 << Dialect.Swagger20,
    V30 = 1 << Dialect.OpenApi30,
    V31 = 1 << Dialect.OpenApi31,
    V32 = 1 << Dialect.OpenApi32,
    RemovedIn31 = V20 | V30,
    From30 = V30 | From31,
    From31 = V31 | V32,
    All = V20 | From30,
}

/// <summary>Questions about sets of versions.</summary>
internal static class VersionsExtensions
{
    /// <summary>Whether a set contains a version.</summary>
    public static bool Include(this Versions versions, Dialect dialect) =>
        (versions & (Versions)(1 << (int)dialect)) != Versions.None;

    /// <summary>The name of the version in a set that is nearest to one outside it.</summary>
    public static string Nearest(this Versions versions, Dialect dialect)
    {
        for (var distance = 1; ; distance++)
        {
            foreach (var candidate in new[] { dialect + distance, dialect - distance })
            {
                if (candidate is >= Dialect.Swagger20 and <= Dialect.OpenApi32 && versions.Include(candidate))
                {
                    return Name(candidate);
                }
            }
        }
    }

    private static string Name(Dialect dialect) =>
        dialect switch
        {
            Dialect.Swagger20 => "2.0",
            Dialect.OpenApi30 => "3.0",
            Dialect.OpenApi31 => "3.1",
            _ => "3.2",
        };
}
