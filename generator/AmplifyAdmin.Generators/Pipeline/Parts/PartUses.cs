using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>Checks how documents use parts.</summary>
internal static class PartUses
{
    /// <summary>The files without a namespace from which a document takes types.</summary>
    public static EquatableArray<string> Unshared(OpenApiDocument document, SharedTypes shared) =>
        document
            .AllSchemas.Where(schema =>
                schema.Document.Path != document.Path
                && (schema.Properties.Count > 0 || schema.Enum is not null)
                && shared.PartsOf(schema) is null
            )
            .Select(schema => schema.Document.Path)
            .Distinct()
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>Reports the parts whose types several documents emit.</summary>
    public static EquatableArray<DocumentDiagnostics> Repeated(ImmutableArray<LoweredDocument> documents) =>
        documents.Length < 2
            ? []
            : documents
                .SelectMany(document => document.UnsharedParts.Select(path => (Path: path, Document: document)))
                .GroupBy(use => use.Path)
                .Where(uses => uses.Count() > 1)
                .Select(uses => new DocumentDiagnostics(
                    uses.First().Document.Diagnostics.Source,
                    [
                        new DiagnosticRecord(
                            OptionsDiagnostics.RepeatedPart.Id,
                            uses.Key,
                            JsonPointer.Root,
                            false,
                            [
                                string.Join(
                                    " and ",
                                    uses.Select(use => SpecInput.FileName(use.Document.Diagnostics.Source.Input.Path))
                                ),
                            ]
                        ),
                    ]
                ))
                .ToEquatableArray();

    /// <summary>Reports options of a document that do not apply to the types of the parts it refers to.</summary>
    public static void Report(ReadDocument read, LoweringContext context, List<DiagnosticRecord> diagnostics)
    {
        if (context.Shared.IsEmpty)
        {
            return;
        }

        var report = new MetadataReport(read.Input, diagnostics);
        var uses = context
            .Document.AllSchemas.Select(schema => (Schema: schema, Parts: context.Shared.PartsOf(schema)))
            .Where(use => use.Parts is not null)
            .GroupBy(use => use.Parts!);
        foreach (var use in uses)
        {
            var name = use.Key.Namespace.Text;
            ReportStated(read.Input.Metadata, context.Options, use.Key.Options, name, report);
            foreach (var entry in context.Options.TypeMappings.Except(use.Key.Options.TypeMappings))
            {
                if (use.Any(schema => entry.IsOf(schema.Schema)))
                {
                    report.Ineffective(
                        $"TypeMappings of '{entry.Key}' does not apply to the types of '{name}'; set the same entry on the items of its parts"
                    );
                }
            }

            if (use.Key.IsInternal && !context.Settings.IsInternal)
            {
                report.Unshared(
                    $"The types of '{name}' are internal and code of this document is public; set the same Accessibility on both items"
                );
            }
        }
    }

    private static void ReportStated(
        SpecMetadata metadata,
        LoweringOptions document,
        LoweringOptions part,
        string name,
        MetadataReport report
    )
    {
        if (metadata.EnumStyle.Length > 0 && document.ClosedEnums != part.ClosedEnums)
        {
            report.Ineffective(
                $"EnumStyle does not apply to the types of '{name}'; set it on the items of its parts as well"
            );
        }

        if (metadata.OptionalStyle.Length > 0 && document.OptionalStyle != part.OptionalStyle)
        {
            report.Ineffective(
                $"OptionalStyle does not apply to the types of '{name}'; set it on the items of its parts as well"
            );
        }
    }
}
