using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Benchmarks.Generator;

/// <summary>What an assembly consists of.</summary>
internal sealed class AssemblyFigures
{
    private AssemblyFigures(string path, MetadataReader metadata, IReadOnlyList<MethodKind> kinds)
    {
        Bytes = new FileInfo(path).Length;
        MetadataBytes = metadata.MetadataLength;
        Types = metadata.TypeDefinitions.Count;
        Kinds = kinds;
    }

    /// <summary>The size of the file.</summary>
    public long Bytes { get; }

    /// <summary>The size of its metadata: names, signatures, tables.</summary>
    public int MetadataBytes { get; }

    /// <summary>The number of types.</summary>
    public int Types { get; }

    /// <summary>The number of methods, accessors included.</summary>
    public int Methods => Kinds.Sum(kind => kind.Count);

    /// <summary>The size of all method bodies.</summary>
    public long InstructionBytes => Kinds.Sum(kind => kind.Bytes);

    /// <summary>The methods by kind, the largest sum of instructions first.</summary>
    public IReadOnlyList<MethodKind> Kinds { get; }

    public static AssemblyFigures Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var kinds =
            from type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            from handle in type.GetMethods()
            let method = metadata.GetMethodDefinition(handle)
            group Size(file, method) by Kind(metadata, type, method) into sizes
            orderby sizes.Sum() descending, sizes.Key
            select new MethodKind(sizes.Key, sizes.Count(), sizes.Sum());
        return new AssemblyFigures(path, metadata, [.. kinds]);
    }

    private static long Size(PEReader file, MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? 0 : file.GetMethodBody(method.RelativeVirtualAddress).Size;

    // Methods of one purpose have one name, apart from accessors, lambdas and implementations of an interface.
    private static string Kind(MetadataReader metadata, TypeDefinition type, MethodDefinition method)
    {
        var name = metadata.GetString(method.Name);
        var simple = name[(name.LastIndexOf('.') + 1)..];
        return name is ".cctor" or ".ctor" ? $"{name}{Holder(metadata, type)}({Parameters(metadata, method)})"
            : simple.StartsWith("get_", StringComparison.Ordinal) ? "get"
            : simple.StartsWith("set_", StringComparison.Ordinal) ? "set"
            : simple.StartsWith("From", StringComparison.Ordinal) ? "From…"
            : simple.StartsWith("TryGet", StringComparison.Ordinal) ? "TryGet…"
            : simple.EndsWith("Async", StringComparison.Ordinal) ? "…Async"
            : simple.StartsWith("<<", StringComparison.Ordinal) || simple.Contains(">b__", StringComparison.Ordinal)
                ? "lambda"
            : $"{simple}({Parameters(metadata, method)})";
    }

    private static string Holder(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        return name.EndsWith("Json", StringComparison.Ordinal) ? " …Json"
            : name.StartsWith('<') ? " closure"
            : type.IsNested ? " nested"
            : "";
    }

    private static int Parameters(MetadataReader metadata, MethodDefinition method)
    {
        var signature = metadata.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return signature.ReadCompressedInteger();
    }
}

/// <summary>Methods of one purpose.</summary>
/// <param name="Name">Their name with the number of their parameters.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Bytes">The size of their bodies.</param>
internal sealed record MethodKind(string Name, int Count, long Bytes);
