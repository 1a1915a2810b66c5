using System.Linq;
using System.Reflection.Metadata;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>Finds the types of the bundled document in a referenced assembly.</summary>
internal static class BundledTypes
{
    /// <summary>Takes the place of the reference's name.</summary>
    public const string Marker = Namespace + "." + Client;

    private const string Namespace = "AmplifyAdmin";
    private const string Client = "AmplifyAdminClient";
    private const string Runtime = "AmplifyAdmin.Runtime";

    /// <summary>Whether code is emitted for a document when there are some references: the bundled one is left out when a reference contains its types.</summary>
    public static bool AreNeeded(SpecInput document, EquatableArray<string> references) =>
        !document.Metadata.IsSkippedIfReferenced || !references.Contains(Marker);

    /// <summary>Whether the assembly contains the emitted client as a public type.</summary>
    public static bool AreIn(MetadataReference reference) =>
        reference switch
        {
            CompilationReference compilation => compilation.Compilation.Assembly.GetTypeByMetadataName(Marker)
                is { DeclaredAccessibility: Accessibility.Public },
            PortableExecutableReference file => file.GetMetadata() is AssemblyMetadata assembly
                && AreIn(assembly.GetModules()[0].GetMetadataReader()),
            _ => false,
        };

    // Only an assembly that references the runtime can contain emitted types, so that no other table of types is read.
    private static bool AreIn(MetadataReader reader) =>
        reader.AssemblyReferences.Any(handle =>
            reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Runtime)
        )
        && reader.TypeDefinitions.Any(handle =>
        {
            var type = reader.GetTypeDefinition(handle);
            return reader.StringComparer.Equals(type.Name, Client)
                && reader.StringComparer.Equals(type.Namespace, Namespace)
                && (type.Attributes & System.Reflection.TypeAttributes.Public) != 0;
        });
}
