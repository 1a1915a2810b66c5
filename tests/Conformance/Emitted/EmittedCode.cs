using System.Buffers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin.Runtime;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Conformance.Emitted;

/// <summary>The code emitted for a document, compiled and loaded.</summary>
internal sealed class EmittedCode
{
    private readonly Assembly assembly;
    private readonly JsonSerializerContext context;

    private EmittedCode(Assembly assembly)
    {
        this.assembly = assembly;
        var type = assembly.GetTypes().Single(type => type.IsSubclassOf(typeof(JsonSerializerContext)));
        context = (JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!;
    }

    /// <summary>Compiles what the generator made of a document.</summary>
    /// <param name="run">The generator's run.</param>
    /// <param name="errors">What the compiler says, when it refuses.</param>
    public static EmittedCode? Load(GeneratorRun run, out IReadOnlyList<Diagnostic> errors)
    {
        using var stream = new MemoryStream();
        var result = run.Compile().Emit(stream);
        errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (!result.Success)
        {
            return null;
        }

        stream.Position = 0;
        return new EmittedCode(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream));
    }

    /// <summary>Whether a type was emitted.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>What is wrong with an instance: why it is not read, or what its validator says; null when it is valid.</summary>
    public string? Refuse(string name, string json)
    {
        object? value;
        try
        {
            var converter = Info(name).Converter;
            var utf8 = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json));
            value = converter.GetType().GetMethod("ParseStrict")!.Invoke(converter, [utf8, 64]);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is JsonException refusal)
        {
            return refusal.Message;
        }

        // JsonSerializer takes null for any class before a converter is asked.
        if (value is null)
        {
            return "null";
        }

        // A C# enum has no validator: its converter refuses what it does not know.
        var errors = (value as IValidatable)?.Validate() ?? [];
        return errors.Count == 0 ? null : string.Join("; ", errors);
    }

    private JsonTypeInfo Info(string name) =>
        context.GetTypeInfo(Find(name)!) ?? throw new InvalidOperationException($"The context does not know {name}.");

    private Type? Find(string name) => assembly.GetTypes().FirstOrDefault(type => type.Name == name && type.IsPublic);
}
