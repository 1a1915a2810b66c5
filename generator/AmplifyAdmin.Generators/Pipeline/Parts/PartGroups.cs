using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>Lowers the parts of each namespace after those that they refer to.</summary>
internal sealed class PartGroups
{
    private readonly EquatableArray<SpecInput> parts;
    private readonly ProjectFacts project;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, List<DiagnosticRecord>> problems = [];
    private readonly List<SpecDocument> files = [];
    private readonly List<PartGroup> groups;
    private readonly Dictionary<PartGroup, LoweredPart?> lowered = [];

    public PartGroups(EquatableArray<SpecInput> parts, ProjectFacts project, CancellationToken cancellation)
    {
        this.parts = parts;
        this.project = project;
        this.cancellation = cancellation;
        foreach (var part in parts)
        {
            var found = problems[part.Path] = [];
            if (PartSteps.Read(part, Dialect.OpenApi31, found, cancellation) is { } file)
            {
                files.Add(file);
            }
        }

        groups = parts
            .Where(part => part.Metadata.IsSharedPart)
            .GroupBy(part => part.Metadata.Namespace)
            .Select(group => new PartGroup(
                group.ToList(),
                files.Where(file => group.Any(item => item.Path == file.Path)).ToList()
            ))
            .ToList();
    }

    /// <summary>Lowers all.</summary>
    public IEnumerable<LoweredPart> Lower()
    {
        foreach (var group in groups)
        {
            Lower(group);
        }

        return groups.Select(group => lowered[group]!);
    }

    private LoweredPart? Lower(PartGroup group)
    {
        if (lowered.TryGetValue(group, out var known))
        {
            // Null on the way back to a namespace that is being lowered.
            return known;
        }

        lowered.Add(group, null);
        var diagnostics = group.Items.SelectMany(item => problems[item.Path]).ToList();
        var result = DocumentSteps.Guard(group.First, diagnostics, () => Lower(group, diagnostics));
        var inputs = new DocumentInputs(
            group.First,
            parts.Where(part => part.Path != group.First.Path).ToEquatableArray(),
            [],
            []
        );
        var source = new DocumentSource(inputs, null);
        return lowered[group] = new LoweredPart(
            result?.Shared,
            result?.Model,
            group.Fingerprint,
            new DocumentDiagnostics(source, diagnostics.ToEquatableArray())
        );
    }

    private Types? Lower(PartGroup group, List<DiagnosticRecord> diagnostics)
    {
        group.ReportOptions(diagnostics);
        var document = DocumentReader.ReadParts(group.Files, files, cancellation);
        document.Info = new InfoNode(document.Document, JsonPointer.Root) { Title = LastName(group) };
        diagnostics.AddRange(document.Problems);
        var report = new MetadataReport(group.First, diagnostics);
        var settings = SettingsLowering.Lower(group.First, document, project, diagnostics, out var stated) with
        {
            Emit = EmittedParts.Models | EmittedParts.Validators,
        };
        var options = new LoweringOptions(stated.ClosedEnums, [], [], [], GroupBy.None)
        {
            OptionalStyle = stated.OptionalStyle,
            TypeMappings = stated.TypeMappings,
        };
        if (NamespaceLowering.EarlierDocument(group.First, settings.Namespace, project) is { } earlier)
        {
            report.Unshared(
                $"The namespace '{settings.Namespace}' is already used for {SpecInput.FileName(earlier)}; set a different Namespace on the item of the part"
            );
            return null;
        }

        var shared = new List<SharedParts>();
        foreach (var other in ReferredBy(group, document))
        {
            if (Lower(other) is not { } part)
            {
                report.Unshared(
                    $"The parts of '{group.First.Metadata.Namespace}' and '{other.First.Metadata.Namespace}' refer to each other; set the same Namespace on their items"
                );
                return null;
            }

            shared.AddRange(part.Shared is { } types ? [types] : []);
        }

        var scope = new SharedTypes(shared);
        return new Types(
            Refer(
                new LoweringContext(document, settings, options with { IsReferenced = true }, [], cancellation, scope)
            ),
            IsReferenced(group, settings.Namespace, report)
                ? null
                : DocumentLowering.Lower(
                    new LoweringContext(document, settings, options, diagnostics, cancellation, scope)
                )
        );

        SharedParts Refer(LoweringContext context)
        {
            DocumentLowering.Lower(context);
            return new SharedParts(
                settings.Namespace,
                group.Items.Select(item => item.Path).ToEquatableArray(),
                options,
                settings.IsInternal,
                context.Schemas.Shared()
            );
        }
    }

    private bool IsReferenced(PartGroup group, NamespaceName name, MetadataReport report)
    {
        if (ReferencedParts.Fingerprint(project.References, name.Text) is not { } fingerprint)
        {
            return false;
        }

        if (fingerprint != group.Fingerprint)
        {
            report.Ineffective(
                $"A referenced assembly contains the types of '{name.Text}' from another version of the parts or with other options; use the same files and metadata in both projects"
            );
        }

        return true;
    }

    private IEnumerable<PartGroup> ReferredBy(PartGroup group, OpenApiDocument document)
    {
        var paths = new HashSet<string>(document.AllSchemas.Select(schema => schema.Document.Path));
        return groups.Where(other => other != group && other.Items.Any(item => paths.Contains(item.Path)));
    }

    private static string LastName(PartGroup group)
    {
        var name = group.First.Metadata.Namespace;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    /// <summary>The types of a group.</summary>
    private sealed record Types(SharedParts Shared, ApiModel? Model);
}
