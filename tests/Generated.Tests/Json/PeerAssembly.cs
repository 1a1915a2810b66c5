using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>
/// Plain records of the same shape as the emitted ones, compiled with System.Text.Json's own source generator: what anyone
/// would write by hand. Names come from the document's pointers in the emitted comments, not from the JSON code.
/// </summary>
internal sealed class PeerAssembly
{
    private static readonly Lazy<XDocument> Comments = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(PeerAssembly).Assembly.Location, ".xml"))
    );

    private readonly Assembly assembly;
    private readonly JsonSerializerContext context;

    public PeerAssembly(IReadOnlyList<Type> records)
    {
        assembly = Compile(Source(records));
        context = (JsonSerializerContext)
            assembly.GetType("Peers.PeerContext", true)!.GetProperty("Default")!.GetValue(null)!;
    }

    /// <summary>The JSON of a peer with the same members, written by System.Text.Json's generated code.</summary>
    public byte[] Write(object value)
    {
        var type = PeerOf(value.GetType());
        return JsonSerializer.SerializeToUtf8Bytes(Copy(value), type, context);
    }

    /// <summary>Reads JSON into a peer, of which no member may be unknown, and writes that.</summary>
    public byte[] Rewrite(Type emitted, byte[] json)
    {
        var type = PeerOf(emitted);
        return JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, type, context), type, context);
    }

    private static string Source(IReadOnlyList<Type> records)
    {
        var text = new StringBuilder("#nullable enable\nusing System.Text.Json.Serialization;\nnamespace Peers;\n");
        foreach (var record in records)
        {
            text.Append("public sealed record ").Append(record.Name).Append("\n{\n");
            foreach (var property in Members(record))
            {
                var required = property.IsDefined(typeof(RequiredMemberAttribute));
                text.Append("    [JsonPropertyName(").Append(SymbolDisplay.FormatLiteral(JsonName(property), true));
                text.Append(required ? "), JsonIgnore(Condition = JsonIgnoreCondition.Never)]\n" : ")]\n");
                text.Append("    public ").Append(required ? "required " : "").Append(TypeName(property.PropertyType));
                text.Append(property.PropertyType.IsValueType && !IsOpenEnum(property.PropertyType) ? " " : "? ");
                text.Append(property.Name).Append(" { get; init; }\n");
            }

            text.Append("}\n");
        }

        text.Append("[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, ")
            .Append("UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]\n");
        foreach (var record in records)
        {
            text.Append("[JsonSerializable(typeof(").Append(record.Name).Append("))]\n");
        }

        return text.Append("public sealed partial class PeerContext : JsonSerializerContext;\n").ToString();
    }

    private static Assembly Compile(string source)
    {
        var path = typeof(PeerAssembly)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "JsonGenerator")
            .Value!;
        var generator = (IIncrementalGenerator)
            Activator.CreateInstance(
                Assembly.LoadFrom(path).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", true)!
            )!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var compilation = CSharpCompilation.Create(
            "Peers",
            [CSharpSyntaxTree.ParseText(source)],
            trusted.Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            options
        );
        CSharpGeneratorDriver
            .Create(generator)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.Empty(diagnostics);
        using var stream = new MemoryStream();
        var result = generated.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        return Assembly.Load(stream.ToArray());
    }

    private static IEnumerable<PropertyInfo> Members(Type record) =>
        record.GetProperties().Where(property => property.CanWrite);

    private static string JsonName(PropertyInfo property)
    {
        var id = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        var pointer = Comments
            .Value.Descendants("member")
            .Single(member => (string?)member.Attribute("name") == id)
            .Element("remarks")!
            .Value.Trim();
        var name = pointer[(pointer.LastIndexOf("/properties/", StringComparison.Ordinal) + 12)..];
        return name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }

    private static bool IsOpenEnum(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying
            ? IsOpenEnum(underlying)
            : type.IsValueType && type.Namespace == "AmplifyAdmin";

    private static string TypeName(Type type) =>
        IsOpenEnum(type) ? "string"
        : Nullable.GetUnderlyingType(type) is { } underlying ? TypeName(underlying) + "?"
        : IsList(type) ? $"System.Collections.Generic.IReadOnlyList<{TypeName(type.GetGenericArguments()[0])}>"
        : type.Namespace == "AmplifyAdmin" ? type.Name
        : type.IsGenericType ? throw new NotSupportedException($"No peer has a member of type {type}.")
        : "global::" + type.FullName;

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private Type PeerOf(Type type) =>
        IsOpenEnum(type) ? typeof(string)
        : type.Namespace == "AmplifyAdmin" ? assembly.GetType("Peers." + type.Name, true)!
        : type;

    private object? Copy(object? value)
    {
        if (value is null or string or JsonNode)
        {
            return value;
        }

        var type = value.GetType();
        if (value is Array list)
        {
            var copy = Array.CreateInstance(PeerOf(type.GetElementType()!), list.Length);
            for (var index = 0; index < list.Length; index++)
            {
                copy.SetValue(Copy(list.GetValue(index)), index);
            }

            return copy;
        }

        if (IsOpenEnum(type))
        {
            return type.GetProperty("Value")!.GetValue(value);
        }

        if (type.Namespace != "AmplifyAdmin")
        {
            return value;
        }

        var peer = RuntimeHelpers.GetUninitializedObject(PeerOf(type));
        foreach (var property in Members(type))
        {
            peer.GetType().GetProperty(property.Name)!.SetValue(peer, Copy(property.GetValue(value)));
        }

        return peer;
    }
}
