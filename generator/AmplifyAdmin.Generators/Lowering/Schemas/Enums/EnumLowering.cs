using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Enums;

/// <summary>Lowers a list of strings to choose from.</summary>
internal static class EnumLowering
{
    /// <summary>The enum type of a schema.</summary>
    public static EnumModel Lower(TypeEntry entry, EnumList list, LoweringContext context)
    {
        var open = entry.Kind == NamedKind.OpenEnum;
        var kind = entry.KindName ?? entry.Name;
        var scope = new NameScope(ReservedMemberNames.ReservedInEnums, entry.Name.Text, kind.Text);
        var unknown = open ? scope.Reserve("Unknown") : kind;
        return new EnumModel(
            entry.Name,
            SchemaDocumentation.OfType(entry.View),
            entry.Json,
            open,
            list.AllowsOthers,
            kind,
            unknown,
            Values(entry, list, scope, context)
        )
        {
            Number = list.IsNumber ? TypeName.Framework(IsInt32(entry.View) ? "int" : "long") : null,
            Flags = list.IsFlags
                ? Number(list.Values.Aggregate(0L, (bits, value) => bits | Parse(value)), entry.View)
                : null,
        };
    }

    private static bool IsInt32(SchemaView view) => view.Format == "int32";

    private static long Parse(EnumCandidate candidate) =>
        long.Parse(candidate.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static Literal Number(long value, SchemaView view) =>
        IsInt32(view) ? Literal.Int32((int)value) : Literal.Int64(value);

    private static EquatableArray<EnumValueModel> Values(
        TypeEntry entry,
        EnumList list,
        NameScope scope,
        LoweringContext context
    )
    {
        var inCapitals = list.Values.All(candidate => !candidate.Value.Any(char.IsLower));
        var custom = CustomNames(entry, list, scope, context);
        var seen = new HashSet<string>();
        var models = new List<EnumValueModel>();
        foreach (var candidate in list.Values)
        {
            if (!seen.Add(candidate.Value))
            {
                context.Report(LoweringDiagnostics.DuplicateEnumValue, entry.Schema, candidate.Value);
                continue;
            }

            var text = string.IsNullOrWhiteSpace(candidate.Name) ? candidate.Value : candidate.Name!;
            var wanted = inCapitals && !list.IsNumber ? PascalCase.FromCapitals(text) : PascalCase.From(text);
            var summary = string.IsNullOrWhiteSpace(candidate.Description)
                ? $"The value “{Shortened(candidate.Value)}”."
                : candidate.Description!;
            models.Add(
                new EnumValueModel(
                    candidate.Value,
                    custom.TryGetValue(candidate.Value, out var name) ? name : scope.Reserve(wanted),
                    summary
                )
                {
                    Number = list.IsNumber ? Number(Parse(candidate), entry.View) : null,
                }
            );
        }

        return models.ToEquatableArray();
    }

    private static Dictionary<string, Identifier> CustomNames(
        TypeEntry entry,
        EnumList list,
        NameScope scope,
        LoweringContext context
    )
    {
        var names = new Dictionary<string, Identifier>();
        foreach (var candidate in list.Values)
        {
            if (candidate.CustomName is not { } name || names.ContainsKey(candidate.Value))
            {
                continue;
            }

            var place = entry.Schema.Pointer.Append("x-csharp-names").Append(candidate.Value);
            if (!SyntaxFacts.IsValidIdentifier(name))
            {
                context.Report(
                    LoweringDiagnostics.InvalidExtension,
                    entry.Schema.Document.Path,
                    place,
                    name,
                    "it must be a C# identifier"
                );
                continue;
            }

            if (!scope.IsFree(name))
            {
                context.Report(LoweringDiagnostics.DuplicateName, entry.Schema.Document.Path, place, name);
            }

            names.Add(candidate.Value, scope.Reserve(name));
        }

        return names;
    }

    private static string Shortened(string value) => value.Length <= 80 ? value : value.Substring(0, 80) + "…";
}
