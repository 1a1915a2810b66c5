using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Conformance.Swagger;

/// <summary>The public types and members of emitted code, one per line.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    /// <summary>Returns the public API of the code that is emitted for a document.</summary>
    public static SortedSet<string> Of(string path, string text)
    {
        var run = GeneratorRun.Of(new SpecFile(path, text).With("Namespace", "Api").With("ClientName", "ApiClient"));
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in Types(run.Compile().Assembly.GlobalNamespace).Where(IsVisible))
        {
            var bases = type.AllInterfaces.Prepend(type.BaseType).OfType<INamedTypeSymbol>();
            var declared = string.Join(", ", bases.Select(@base => @base.ToDisplayString(Format)));
            lines.Add($"{type.TypeKind} {type.ToDisplayString(Format)}: {declared}");
            lines.UnionWith(
                type.GetMembers()
                    .Where(member =>
                        IsVisible(member)
                        && member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null }
                    )
                    .Select(member => member.ToDisplayString(Format) + Obsolete(member))
            );
        }

        return lines;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
        && (symbol.ContainingType is not { } container || IsVisible(container));

    private static string Obsolete(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute")
            ? " [Obsolete]"
            : "";
}
