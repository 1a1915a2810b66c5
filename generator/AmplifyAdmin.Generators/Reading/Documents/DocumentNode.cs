using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>An object of an OpenAPI document, with a typed member for each field.</summary>
internal abstract class DocumentNode
{
    // Few objects have extensions, and an empty dictionary for each of the others would take more memory than the rest.
    private static readonly Dictionary<string, JsonNode?> NoExtensions = [];

    private Dictionary<string, JsonNode?>? extensions;

    /// <param name="document">The file that contains the object.</param>
    /// <param name="pointer">The object's position in the file.</param>
    protected DocumentNode(SpecDocument document, JsonPointer pointer)
    {
        Document = document;
        Pointer = pointer;
    }

    /// <summary>The file that contains the object.</summary>
    public SpecDocument Document { get; }

    /// <summary>The object's position in the file.</summary>
    public JsonPointer Pointer { get; }

    /// <summary>The members whose names start with <c>x-</c> and that no field table lists.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Extensions => extensions ?? NoExtensions;

    /// <summary>Adds an extension.</summary>
    public void Extend(string name, JsonNode? value) => (extensions ??= [])[name] = value;
}
