using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>The types of the parts that have one namespace, as the documents that refer to them need them.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Paths">The files of the parts.</param>
/// <param name="Options">The options of the parts.</param>
/// <param name="IsInternal">Whether the types are internal.</param>
/// <param name="Types">The types.</param>
internal sealed record SharedParts(
    NamespaceName Namespace,
    EquatableArray<string> Paths,
    LoweringOptions Options,
    bool IsInternal,
    EquatableArray<SharedType> Types
);

/// <summary>A type that is emitted for a part, once for all documents that refer to its schema.</summary>
/// <param name="Path">The file of the schema.</param>
/// <param name="Pointer">The schema's position in the file.</param>
/// <param name="Shape">The type as code in other namespaces writes it.</param>
/// <param name="Body">The type.</param>
internal sealed record SharedType(string Path, string Pointer, NamedShape Shape, TypeModel Body);
