using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Unions;

/// <summary>Lowers a value that is one of several types.</summary>
internal sealed class UnionLowering
{
    private static readonly JsonKinds[] Kinds =
    [
        JsonKinds.Boolean,
        JsonKinds.Integer,
        JsonKinds.Fraction,
        JsonKinds.String,
        JsonKinds.Array,
        JsonKinds.Object,
    ];

    private readonly LoweringContext context;
    private readonly SchemaLowering schemas;
    private readonly SchemaViewBuilder views;
    private readonly SchemaClassifier classifier;
    private readonly ShapeLowering shapes;

    public UnionLowering(
        LoweringContext context,
        SchemaLowering schemas,
        SchemaViewBuilder views,
        SchemaClassifier classifier,
        ShapeLowering shapes
    )
    {
        this.shapes = shapes;
        this.context = context;
        this.schemas = schemas;
        this.views = views;
        this.classifier = classifier;
    }

    /// <summary>The union of a schema.</summary>
    public UnionModel Lower(TypeEntry entry)
    {
        var plan = classifier.Choices.Of(entry.View);
        var isChoice = plan.Role == ChoiceRole.Union;
        var names = new NameScope(ReservedMemberNames.ReservedInUnions, entry.Name.Text);
        var discriminator = entry.View.Discriminator;
        var member = isChoice && discriminator is null ? ConstantMembers.Find(plan.Branches, views) : null;
        var cases = isChoice
            ? BranchCases(entry, plan.Branches, discriminator, member, names)
            : KindCases(entry, names);
        var shape = ShapeTypes.Named(entry.Name, NamedKind.Union, entry.Json);
        return new UnionModel(
            entry.Name,
            SchemaDocumentation.OfType(entry.View),
            entry.Json,
            Completed(cases),
            discriminator?.PropertyName,
            isChoice && plan.Choice!.ExactlyOne,
            ConstraintsLowering.Lower(entry.View, shape, context)
        )
        {
            ConstantMember = member,
        };
    }

    private List<UnionCaseModel> BranchCases(
        TypeEntry entry,
        IReadOnlyList<SchemaNode> branches,
        DiscriminatorNode? discriminator,
        string? constantMember,
        NameScope names
    )
    {
        var cases = new List<UnionCaseModel>();
        foreach (var branch in context.Limits.Bound(branches, entry.View.Schema, entry.Name, "alternatives"))
        {
            var view = views.Of(branch);
            var suggested =
                (InlineTypeNaming.OfInherited(branch, entry.View.Roots, context.Document.Document) ?? entry.Name.Text)
                + BranchName(view, cases.Count);
            var value = schemas.Lower(branch, suggested) with { Nullable = false };
            var values =
                discriminator is not null
                    ? DiscriminatorLowering.Values(discriminator, branch, view, views).ToEquatableArray()
                : constantMember is not null ? ConstantMembers.Values(view, constantMember, views).ToEquatableArray()
                : [];
            var added = Added(discriminator, values, value, view);
            cases.Add(
                new UnionCaseModel(
                    names.Reserve(CaseName(value, entry.Name.Text)),
                    value,
                    view.AllowsNumberText ? view.ValueKinds | JsonKinds.String : view.ValueKinds,
                    values,
                    Required(view),
                    false
                )
                {
                    AddedDiscriminator = added,
                }
            );
        }

        ReportUnmatched(entry, discriminator, cases);
        return cases;
    }

    // The discriminator is written even when a branch does not declare it.
    private string? Added(
        DiscriminatorNode? discriminator,
        EquatableArray<string> values,
        ValueModel value,
        SchemaView view
    )
    {
        if (
            discriminator is null
            || values.Count == 0
            || value.Shape is not NamedShape { Kind: NamedKind.Record, IsBase: false } record
        )
        {
            return null;
        }

        var isShared = context.Shared.PartsOf(view.Schema) is not null;
        if (
            view.Required.Contains(discriminator.PropertyName)
            || view.Properties.Any(property => property.Name == discriminator.PropertyName)
        )
        {
            if (!isShared)
            {
                schemas.FillDiscriminator(record.Name, discriminator.PropertyName, values[0]);
            }

            return null;
        }

        if (isShared)
        {
            context.ReportAtKey(
                LoweringDiagnostics.InvalidDiscriminator,
                view.Schema,
                $"'{record.Name.Text}' is a type of a part and cannot be written with '{discriminator.PropertyName}'; declare that property in its schema"
            );
            return null;
        }

        schemas.AddDiscriminator(record.Name);
        return values[0];
    }

    private void ReportUnmatched(TypeEntry entry, DiscriminatorNode? discriminator, List<UnionCaseModel> cases)
    {
        foreach (var mapped in discriminator?.Mapping ?? [])
        {
            if (!cases.Any(branch => branch.DiscriminatorValues.Contains(mapped.Key)))
            {
                var part = entry.View.Parts.First(schema => schema.Discriminator == discriminator);
                context.Report(
                    LoweringDiagnostics.InvalidDiscriminator,
                    part.Document.Path,
                    part.Pointer.Append("discriminator").Append("mapping").Append(mapped.Key),
                    $"'{mapped.Key}' is mapped to '{mapped.Value}', which is not one of the branches"
                );
            }
        }
    }

    // "type: [string, integer]": a case for each kind, each checked by the keywords that speak about it.
    private List<UnionCaseModel> KindCases(TypeEntry entry, NameScope names)
    {
        var cases = new List<UnionCaseModel>();
        var remaining = entry.View.ValueKinds;
        foreach (var kind in Kinds)
        {
            var single = kind == JsonKinds.Integer && (remaining & JsonKinds.Fraction) != 0 ? JsonKinds.Number : kind;
            if ((remaining & single) == JsonKinds.None)
            {
                continue;
            }

            remaining &= ~single;
            var shape = shapes.OfKind(entry.View, single, entry.Name.Text);
            var constraints = ConstraintsLowering.Lower(entry.View, shape, context) with { JsonCheck = null };
            var value = new ValueModel(shape, false, constraints);
            cases.Add(new UnionCaseModel(names.Reserve(CaseName(value, "")), value, single, [], [], false));
        }

        return cases;
    }

    // A constant that is absent is filled in, so that its absence rules out no branch.
    private EquatableArray<string> Required(SchemaView view) =>
        view
            .Required.Where(name => !ConstantMembers.IsConstant(view, name, views))
            .OrderBy(name => name, System.StringComparer.Ordinal)
            .ToEquatableArray();

    private static EquatableArray<UnionCaseModel> Completed(List<UnionCaseModel> cases) =>
        cases
            .Select(branch =>
                branch with
                {
                    HasImplicitConversion =
                        branch.Value.Shape is ScalarShape or NamedShape
                        && cases.Count(other => other.Value.Shape.Type == branch.Value.Shape.Type) == 1,
                    // Where no other branch has the same kind of JSON value, a broken constraint is an error of the value.
                    IsValidated =
                        branch.Value.HasChecks
                        && cases.Any(other =>
                            other != branch && (other.JsonKinds & branch.JsonKinds) != JsonKinds.None
                        ),
                }
            )
            .ToEquatableArray();

    private static string BranchName(SchemaView view, int index) =>
        view.Schema.Title is { Length: > 0 and < 60 } title
            ? PascalCase.From(title)
            : "Case" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string CaseName(ValueModel value, string unionName) =>
        value.Shape switch
        {
            NamedShape named
                when named.Name.Text.Length > unionName.Length
                    && named.Name.Text.StartsWith(unionName, System.StringComparison.Ordinal) => PascalCase.From(
                named.Name.Text.Substring(unionName.Length)
            ),
            NamedShape named => named.Name.Text,
            ListShape list => CaseName(list.Element, unionName) + "List",
            MapShape map => CaseName(map.Element, unionName) + "Map",
            FreeFormObjectShape => "Object",
            ScalarShape { Kind: ScalarKind.Mapped } mapped => PascalCase.From(
                mapped.Type.Text.Substring(mapped.Type.Text.LastIndexOfAny(['.', ':']) + 1)
            ),
            ScalarShape scalar => scalar.Kind.ToString(),
            _ => "Json",
        };
}
