using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Options;

/// <summary>The accessibility of emitted types.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData("Internal")]
    [InlineData("Public")]
    public void Every_emitted_type_has_the_accessibility_of_the_item(string accessibility)
    {
        var run = GeneratorRun.Of(
            ServerReferences.All,
            SpecFile.Amplify().With("Accessibility", accessibility).With("Emit", "Client;Server")
        );

        Assert.Empty(run.CompilerMessages());
        var types = Types(
                run.Compile().Assembly.GlobalNamespace.GetNamespaceMembers().Single(part => part.Name == "AmplifyAdmin")
            )
            .ToList();
        Assert.Contains(types, type => type.Name == "IAmplifyAdminClient");
        Assert.Contains(types, type => type.Name == "IAmplifyAdminHandler");
        var publicTypes = types.Count(type => type.DeclaredAccessibility == Accessibility.Public);
        Assert.Equal(accessibility == "Public", publicTypes > 100);
        Assert.Equal(accessibility == "Internal", publicTypes == 0);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol part) =>
        part.GetTypeMembers().Where(type => type.Locations[0].IsInSource);
}
