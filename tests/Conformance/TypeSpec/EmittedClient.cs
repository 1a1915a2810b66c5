using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using AmplifyAdmin.Runtime;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conformance.TypeSpec;

/// <summary>The client emitted for a document, compiled and loaded.</summary>
internal sealed class EmittedClient
{
    private readonly Type clientType;
    private readonly ILookup<string, MethodInfo> operations;

    private EmittedClient(Assembly assembly, ILookup<string, (string Name, int Parameters)> operations)
    {
        clientType = assembly.GetExportedTypes().First(type => type.GetConstructors().Any(IsClientConstructor));
        var context = assembly.GetTypes().Single(type => type.IsSubclassOf(typeof(JsonSerializerContext)));
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                (IJsonTypeInfoResolver)context.GetProperty("Default")!.GetValue(null)!,
                new DefaultJsonTypeInfoResolver()
            ),
        };
        var methods = assembly.GetExportedTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods());
        this.operations = operations
            .SelectMany(operation => operation.Select(method => (operation.Key, method)))
            .Join(
                methods,
                operation => operation.method,
                method => (method.Name, method.GetParameters().Length),
                (operation, method) => (operation.Key, method)
            )
            .Distinct()
            .ToLookup(pair => pair.Key, pair => pair.method);
    }

    /// <summary>Reads and writes the emitted types.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>Generates, compiles and loads the client of a document.</summary>
    /// <param name="path">The document's file.</param>
    /// <param name="problems">What the generator and the compiler report as an error.</param>
    /// <param name="reported">The warnings of the generator.</param>
    public static EmittedClient? Load(
        string path,
        out IReadOnlyList<string> problems,
        out IReadOnlyList<string> reported
    )
    {
        var run = GeneratorRun.Of(new SpecFile(path, File.ReadAllText(path)).With("Namespace", "Emitted"));
        reported =
        [
            .. run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(Text),
        ];
        using var stream = new MemoryStream();
        var result = run.Compile().Emit(stream);
        problems =
        [
            .. run
                .Diagnostics.Concat(result.Diagnostics)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(Text),
        ];
        if (!result.Success)
        {
            return null;
        }

        stream.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
        return new EmittedClient(assembly, Operations(run.Sources.Values));
    }

    /// <summary>The methods of an operation: one for each kind of body.</summary>
    public IEnumerable<MethodInfo> Methods(DocumentOperation operation) =>
        operations[operation.Pointer].OrderBy(method => method.Name.Length);

    /// <summary>Creates a client and returns it, or the part of it that has a method.</summary>
    public object Create(
        HttpClient http,
        Uri baseAddress,
        Func<PropertyInfo, object?> credential,
        MethodInfo method,
        bool validate
    )
    {
        var constructor = clientType.GetConstructors().First(IsClientConstructor);
        var options = (ApiClientOptions)Activator.CreateInstance(constructor.GetParameters()[1].ParameterType)!;
        options.BaseAddress = baseAddress;
        options.ValidateRequests = validate;
        foreach (
            var property in options
                .GetType()
                .GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public)
        )
        {
            if (property.CanWrite && credential(property) is { } value)
            {
                property.SetValue(options, value);
            }
        }

        var client = constructor.Invoke([http, options]);
        return method.DeclaringType!.IsInstanceOfType(client)
            ? client
            : clientType
                .GetProperties()
                .Where(property => method.DeclaringType.IsAssignableFrom(property.PropertyType))
                .Select(property => property.GetValue(client)!)
                .First();
    }

    private static bool IsClientConstructor(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var http, var options]
        && http.ParameterType == typeof(HttpClient)
        && options.ParameterType.IsSubclassOf(typeof(ApiClientOptions));

    // Each method of an interface names its operation in its documentation.
    private static ILookup<string, (string Name, int Parameters)> Operations(IEnumerable<string> sources) =>
        sources
            .SelectMany(source =>
                CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<InterfaceDeclarationSyntax>()
            )
            .SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>())
            .Select(method =>
                (Pointer: Pointer(method), Method: (method.Identifier.Text, method.ParameterList.Parameters.Count))
            )
            .Where(method => method.Pointer is not null)
            .ToLookup(method => method.Pointer!, method => method.Method);

    private static string? Pointer(MethodDeclarationSyntax method)
    {
        var match = Regex.Match(
            method.GetLeadingTrivia().ToFullString(),
            @"<remarks>.*?(#/paths/[^\s<]+)",
            RegexOptions.Singleline
        );
        return match.Success ? System.Net.WebUtility.HtmlDecode(match.Groups[1].Value) : null;
    }

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
}
