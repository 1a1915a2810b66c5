using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

/// <summary>Turns an item's metadata into settings and reports each invalid value.</summary>
internal static class SettingsLowering
{
    private const EmittedParts DefaultParts = EmittedParts.Models | EmittedParts.Validators | EmittedParts.Client;

    /// <summary>Returns the settings of one document.</summary>
    public static ApiSettings Lower(
        SpecInput input,
        OpenApiDocument document,
        ProjectFacts project,
        List<DiagnosticRecord> diagnostics,
        out LoweringOptions options
    )
    {
        var report = new MetadataReport(input, diagnostics);
        report.Names(project);
        options = new LoweringOptions(
            report.Choice("EnumStyle", input.Metadata.EnumStyle, "Open", "Closed") == "Closed",
            MetadataList.Of(input.Metadata.IncludeTags),
            MetadataList.Of(input.Metadata.ExcludeTags),
            MetadataList.Of(input.Metadata.IncludePaths),
            report.Choice("GroupBy", input.Metadata.GroupBy, "None", "Tag", "OperationIdPrefix") switch
            {
                "Tag" => GroupBy.Tag,
                "OperationIdPrefix" => GroupBy.OperationIdPrefix,
                _ => GroupBy.None,
            }
        )
        {
            IncludeOperations = MetadataList.Of(input.Metadata.IncludeOperations),
            ExcludeOperations = MetadataList.Of(input.Metadata.ExcludeOperations),
            TypeMappings = Mappings(input, document, report),
            NullableListItems =
                report.Choice("NullableListItems", input.Metadata.NullableListItems, "false", "true") == "true",
            ExcludeDeprecated =
                report.Choice("ExcludeDeprecated", input.Metadata.ExcludeDeprecated, "false", "true") == "true",
            OptionalStyle = report.Choice(
                "OptionalStyle",
                input.Metadata.OptionalStyle,
                "Auto",
                "Tracked",
                "Nullable"
            ) switch
            {
                "Tracked" => OptionalStyle.Tracked,
                "Nullable" => OptionalStyle.Nullable,
                _ => OptionalStyle.Auto,
            },
        };
        report.Choice("CheckExamples", input.Metadata.CheckExamples, "false", "true");
        report.Choice("Part", input.Metadata.Part, "false", "true");

        var name = NamespaceLowering.Lower(input, project, report);
        return new ApiSettings(
            SpecInput.FileName(input.Path),
            name,
            project.Documents.Count > 1 ? name.Text + "/" : "",
            ApiNaming.Of(ClientName(input, document, report)),
            Parts(input, report),
            project.HasHttpFactory,
            project.HasAspNetCore
        )
        {
            Resource =
                input.Metadata.ResourceName.Length > 0 ? input.Metadata.ResourceName : SpecInput.FileName(input.Path),
            IsInternal =
                report.Choice("Accessibility", input.Metadata.Accessibility, "Public", "Internal") == "Internal",
        };
    }

    private static string ClientName(SpecInput input, OpenApiDocument document, MetadataReport report)
    {
        var wanted = input.Metadata.ClientName;
        if (wanted.Length > 0)
        {
            if (SyntaxFacts.IsValidIdentifier(wanted))
            {
                return wanted;
            }

            report.Invalid("ClientName", wanted, "a C# identifier such as PetstoreClient");
        }

        var title = document.Info?.Title ?? "Api";
        var name = PascalCase.From(title.Trim().Length == 0 ? "Api" : title);
        return name.EndsWith("Client", StringComparison.Ordinal) ? name : name + "Client";
    }

    private static EquatableArray<TypeMappingOption> Mappings(
        SpecInput input,
        OpenApiDocument document,
        MetadataReport report
    )
    {
        var mappings = new List<TypeMappingOption>();
        foreach (var entry in MetadataList.Of(input.Metadata.TypeMappings))
        {
            var separator = entry.IndexOf('=');
            var key = separator < 0 ? "" : entry.Substring(0, separator).Trim();
            if (key.Length == 0 || TypeMapping.Parse(entry.Substring(separator + 1)) is not { } mapping)
            {
                report.Invalid("TypeMappings", entry, "format=Type, where Type is " + TypeMapping.Expected);
            }
            else if (mappings.Exists(other => other.Key == key))
            {
                report.Invalid("TypeMappings", entry, $"one type for '{key}'");
            }
            else
            {
                mappings.Add(new TypeMappingOption(key, mapping));
            }
        }

        foreach (var mapping in mappings.Where(mapping => !document.AllSchemas.Any(mapping.IsOf)))
        {
            var formats = document.AllSchemas.Select(schema => schema.Format).OfType<string>().Distinct();
            report.Unused(mapping.Key, Spelling.DidYouMean(mapping.Key, formats));
        }

        return mappings.ToEquatableArray();
    }

    private static EmittedParts Parts(SpecInput input, MetadataReport report)
    {
        if (input.Metadata.Emit.Length == 0)
        {
            return DefaultParts;
        }

        var parts = EmittedParts.None;
        foreach (var name in MetadataList.Of(input.Metadata.Emit))
        {
            parts |= report.Choice(
                "Emit",
                name,
                "Models",
                "Validators",
                "Client",
                "Server",
                "Webhooks",
                "Fake",
                "Endpoints"
            ) switch
            {
                "Models" => EmittedParts.Models,
                "Validators" => EmittedParts.Models | EmittedParts.Validators,
                // A client and a server need the models and their validators.
                "Client" => DefaultParts,
                "Fake" => DefaultParts | EmittedParts.Fake,
                "Webhooks" => EmittedParts.Models | EmittedParts.Validators | EmittedParts.Webhooks,
                "Server" => EmittedParts.Models | EmittedParts.Validators | EmittedParts.Server,
                _ => EmittedParts.Models | EmittedParts.Validators | EmittedParts.Server | EmittedParts.Referenced,
            };
        }

        return parts == EmittedParts.None ? DefaultParts : parts;
    }
}
