using System.Collections.Generic;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>What the steps of lowering one document share.</summary>
internal sealed class LoweringContext
{
    private readonly List<DiagnosticRecord> diagnostics;
    private readonly HashSet<DiagnosticRecord> reported = [];
    private readonly Dictionary<string, string> suggestions = [];

    public LoweringContext(
        OpenApiDocument document,
        ApiSettings settings,
        LoweringOptions options,
        List<DiagnosticRecord> diagnostics,
        CancellationToken cancellation,
        SharedTypes? shared = null
    )
    {
        Shared = shared ?? SharedTypes.None;
        this.diagnostics = diagnostics;
        Document = document;
        Settings = settings;
        Options = options;
        Cancellation = cancellation;
        TypeNames = new NameScope(
            [
                .. settings.Names.Reserved,
                // What every converter overrides.
                "ReadJson",
                "WriteJson",
            ],
            ignoreCase: true
        );
        JsonContextNames = new NameScope([
            "Converter",
            "Default",
            "Options",
            "GetTypeInfo",
            "GeneratedSerializerOptions",
        ]);
        Limits = new CodeLimits(this);
        Schemas = new SchemaLowering(this);
    }

    /// <summary>The document being lowered.</summary>
    public OpenApiDocument Document { get; }

    /// <summary>What all emitted files share.</summary>
    public ApiSettings Settings { get; }

    /// <summary>What the consumer asked for.</summary>
    public LoweringOptions Options { get; }

    /// <summary>The types that are emitted for parts.</summary>
    public SharedTypes Shared { get; }

    /// <summary>The names of types in the emitted namespace.</summary>
    public NameScope TypeNames { get; }

    /// <summary>The names of the JSON context's properties.</summary>
    public NameScope JsonContextNames { get; }

    /// <summary>The schemas whose records give their names up to exceptions, and the names those records get.</summary>
    public IReadOnlyDictionary<string, string> ErrorNames { get; set; } = new Dictionary<string, string>();

    /// <summary>What the bodies of operations use schemas for.</summary>
    public SchemaUses Uses { get; set; } = new();

    /// <summary>Lowers schemas wherever they are.</summary>
    public SchemaLowering Schemas { get; }

    /// <summary>Bounds what is emitted.</summary>
    public CodeLimits Limits { get; }

    /// <summary>The schemas that checks of JSON values refer to.</summary>
    public SchemaDefinitions Definitions { get; } = new();

    /// <summary>An emitted type as code writes it: by its name, or from another namespace with its own.</summary>
    public TypeName TypeOf(Identifier name) =>
        Options.IsReferenced
            ? TypeName.Qualified([.. Settings.Namespace.Text.Split('.'), name.Text])
            : TypeName.Of(name);

    /// <summary>Asks lowering to stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The patterns translated so far, by their text: few documents have many different ones.</summary>
    public Dictionary<string, PatternModel> Patterns { get; } = [];

    /// <summary>The schemas whose format has been reported as unknown.</summary>
    public HashSet<SchemaNode> UnknownFormats { get; } = [];

    /// <summary>Reports something about a node of the document.</summary>
    public void Report(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        Add(descriptor, Document.Path, pointer, false, arguments);

    /// <summary>Reports something about a node of the document or of one of its parts.</summary>
    public void Report(DiagnosticDescriptor descriptor, string path, JsonPointer pointer, params string[] arguments) =>
        Add(descriptor, path, pointer, false, arguments);

    /// <summary>Reports something about an object of the document or of one of its parts.</summary>
    public void Report(DiagnosticDescriptor descriptor, DocumentNode node, params string[] arguments) =>
        Add(descriptor, node.Document.Path, node.Pointer, false, arguments);

    /// <summary>Reports something about the key of a node of the document.</summary>
    public void ReportAtKey(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        Add(descriptor, Document.Path, pointer, true, arguments);

    /// <summary>Reports something about the key of a node of the document or of one of its parts.</summary>
    public void ReportAtKey(
        DiagnosticDescriptor descriptor,
        string path,
        JsonPointer pointer,
        params string[] arguments
    ) => Add(descriptor, path, pointer, true, arguments);

    /// <summary>Reports something about the key of an object of the document or of one of its parts.</summary>
    public void ReportAtKey(DiagnosticDescriptor descriptor, DocumentNode node, params string[] arguments) =>
        Add(descriptor, node.Document.Path, node.Pointer, true, arguments);

    /// <summary>Reports a problem that was found while reading.</summary>
    public void Report(DiagnosticRecord problem)
    {
        if (reported.Add(problem))
        {
            diagnostics.Add(problem);
        }
    }

    /// <summary>What a word was meant to be; looked up once, however often it occurs in the document.</summary>
    public string DidYouMean(string given, IEnumerable<string> known)
    {
        if (!suggestions.TryGetValue(given, out var suggestion))
        {
            suggestion = Spelling.DidYouMean(given, known);
            suggestions.Add(given, suggestion);
        }

        return suggestion;
    }

    private void Add(DiagnosticDescriptor descriptor, string path, JsonPointer pointer, bool atKey, string[] arguments)
    {
        // A schema that holds in several places is lowered several times; what is wrong with it is said once.
        Report(new DiagnosticRecord(descriptor.Id, path, pointer, atKey, arguments.ToEquatableArray()));
    }
}
