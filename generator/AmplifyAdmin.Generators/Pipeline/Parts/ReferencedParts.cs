using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using AmplifyAdmin.Generators.Emission;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>Finds the namespaces of parts whose types a referenced assembly contains.</summary>
internal static class ReferencedParts
{
    private const string Prefix = PartMarker.Key + ":";
    private const string Attribute = "AssemblyMetadataAttribute";
    private const string Runtime = "AmplifyAdmin.Runtime";
    private const int Prolog = 1;

    /// <summary>A name for each namespace, with the fingerprint of its parts.</summary>
    public static IEnumerable<string> In(MetadataReference reference) =>
        reference switch
        {
            CompilationReference compilation => compilation
                .Compilation.Assembly.GetAttributes()
                .Where(attribute =>
                    attribute is { AttributeClass.Name: Attribute, ConstructorArguments.Length: 2 }
                    && attribute.ConstructorArguments[0].Value is PartMarker.Key
                )
                .Select(attribute => Prefix + attribute.ConstructorArguments[1].Value),
            PortableExecutableReference file => file.GetMetadata() is AssemblyMetadata assembly
                ? In(assembly.GetModules()[0].GetMetadataReader())
                : [],
            _ => [],
        };

    /// <summary>The fingerprint of the parts that a referenced assembly contains; null when none does.</summary>
    public static string? Fingerprint(EquatableArray<string> references, string name)
    {
        var start = Prefix + name + " ";
        return references
            .Where(reference => reference.StartsWith(start, StringComparison.Ordinal))
            .Select(reference => reference.Substring(start.Length))
            .FirstOrDefault();
    }

    private static List<string> In(MetadataReader reader)
    {
        var found = new List<string>();
        var usesRuntime = reader.AssemblyReferences.Any(handle =>
            reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Runtime)
        );
        if (!usesRuntime)
        {
            return found;
        }

        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsMetadata(reader, attribute))
            {
                var value = reader.GetBlobReader(attribute.Value);
                if (value.ReadUInt16() == Prolog && value.ReadSerializedString() == PartMarker.Key)
                {
                    found.Add(Prefix + value.ReadSerializedString());
                }
            }
        }

        return found;
    }

    private static bool IsMetadata(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            is { Kind: HandleKind.TypeReference } type
        && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)type).Name, Attribute);
}
