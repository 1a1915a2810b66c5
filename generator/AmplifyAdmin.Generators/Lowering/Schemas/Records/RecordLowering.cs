using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Records;

/// <summary>Lowers an object schema with declared properties.</summary>
internal sealed class RecordLowering
{
    private readonly LoweringContext context;
    private readonly SchemaLowering schemas;

    public RecordLowering(LoweringContext context, SchemaLowering schemas)
    {
        this.context = context;
        this.schemas = schemas;
    }

    /// <summary>The record of a schema.</summary>
    public RecordModel Lower(TypeEntry entry)
    {
        var view = entry.View;
        var hierarchy = entry.Hierarchy is { } node ? new DerivedRecordLowering(node, schemas) : null;
        var names = new NameScope(
            ReservedMemberNames.ReservedInRecords,
            [entry.Name.Text, .. hierarchy?.InheritedNames() ?? []]
        );
        var inherited = hierarchy?.Inherited(view, names) ?? [];
        var properties = Declared(view)
            .Where(property => !inherited.Any(member => member.WireName == property.Name))
            .ToList();
        properties = [.. context.Limits.Bound(properties, view.Schema, entry.Name, "properties")];
        var identifiers = Names(properties, names);
        var members = properties
            .Select((property, index) => Member(entry, property, identifiers[index], names))
            .ToList();
        var shape = ShapeTypes.Named(entry.Name, NamedKind.Record, entry.Json);
        var constraints = ConstraintsLowering.Lower(view, shape, context, hierarchy?.Narrowing);
        return new RecordModel(
            entry.Name,
            SchemaDocumentation.OfType(view),
            entry.Json,
            inherited.Concat(members).ToEquatableArray(),
            Additional(entry, names, constraints, hierarchy?.Base?.Additional),
            constraints
        )
        {
            Inheritance = hierarchy?.Lower(),
        };
    }

    private List<Identifier> Names(List<PropertyView> properties, NameScope names)
    {
        var custom = new CustomNames(names, context);
        foreach (var schema in properties.SelectMany(property => property.Schemas))
        {
            custom.Add(schema);
        }

        return properties
            .Select(property =>
                custom.Reserve(
                    property.Schemas.FirstOrDefault(schema => custom.IsStated(schema)),
                    PascalCase.From(property.Name)
                )
            )
            .ToList();
    }

    // A name that is required but not declared is a member that takes any value.
    private static List<PropertyView> Declared(SchemaView view)
    {
        if (view.Properties.Count(property => view.Required.Contains(property.Name)) == view.Required.Count)
        {
            return view.Properties;
        }

        var declared = new HashSet<string>(view.Properties.Select(property => property.Name));
        var undeclared = view
            .Parts.SelectMany(part => part.Required)
            .Distinct()
            .Where(name => !declared.Contains(name))
            .Select(name => new PropertyView(name, []));
        return [.. view.Properties, .. undeclared];
    }

    private MemberModel Member(TypeEntry entry, PropertyView property, Identifier name, NameScope names)
    {
        var view = entry.View;
        if (ConstantLowering.Lower(property, name, view, context) is { } constant)
        {
            return constant;
        }

        var value =
            property.Schemas.Count == 0
                ? ShapeTypes.AnyValue
                : ConstantLowering.Text(property, context)
                    ?? schemas.Lower(property.Schemas, NameIn(entry, property.Schemas, PascalCase.From(property.Name)));
        var flat = property.Schemas.Count == 0 ? null : schemas.View(property.Schemas[0]);
        var direction = DirectionOf(flat);
        var required = view.Required.Contains(property.Name);
        var presence =
            required && direction == Direction.Both ? Presence.Required
            : IsTracked(view, value) ? Presence.OptionalNullable
            : Presence.Optional;
        value = presence == Presence.OptionalNullable ? value with { Nullable = true } : value;
        var sensitive = flat is not null && IsSensitive(flat);
        return new MemberModel(
            property.Name,
            name,
            ShapeTypes.Member(value, presence),
            value,
            presence,
            direction,
            required,
            sensitive,
            SchemaDocumentation.OfMember(view, property, flat, value),
            DefaultLowering.Lower(flat, value, presence, name, names)
        );
    }

    // In a merge patch null removes the member, so that it is a value even where the schema does not allow it.
    private bool IsTracked(SchemaView view, ValueModel value) =>
        schemas.IsMergePatch(view)
        || value.Nullable
            && context.Options.OptionalStyle switch
            {
                OptionalStyle.Tracked => true,
                OptionalStyle.Nullable => false,
                _ => view.Any(context.Uses.Patches.Contains),
            };

    private AdditionalMembersModel? Additional(
        TypeEntry entry,
        NameScope names,
        ConstraintsModel constraints,
        AdditionalMembersModel? inherited
    )
    {
        var view = entry.View;
        var schemaParts = view
            .Parts.Select(part => part.AdditionalProperties)
            .Where(schema => schema is not null)
            .Select(schema => schema!)
            .ToList();
        var forbidden = schemaParts.Any(schema => schema.BooleanValue == false);
        var typed = schemaParts.Where(schema => schema.BooleanValue is null).ToList();
        var stated = schemaParts.Count > 0;
        var needed = constraints.JsonCheck is not null || !constraints.Properties.IsAny;
        if (!stated && !needed && entry.Hierarchy is null && !view.Any(context.Uses.Problems.Contains))
        {
            return null;
        }

        if (inherited is not null)
        {
            return inherited with { Forbidden = forbidden && view.AdditionalAreUndeclared, IsInherited = true };
        }

        var value =
            entry.Hierarchy is null && typed.Count > 0 && !forbidden && view.AdditionalAreUndeclared
                ? schemas.Lower(typed, NameIn(entry, typed, "Value"))
                : ShapeTypes.AnyValue;

        // Patterns may allow what additionalProperties forbids; the residual check knows, member by member.
        var isForbidden = forbidden && view.AdditionalAreUndeclared;
        return new AdditionalMembersModel(
            names.Reserve("AdditionalProperties"),
            ShapeTypes.Map(value).Type,
            value,
            isForbidden
        );
    }

    private string NameIn(TypeEntry entry, List<SchemaNode> members, string name) =>
        members.Count == 1
        && InlineTypeNaming.OfInherited(members[0], entry.View.Roots, context.Document.Document) is { } inherited
            ? inherited
            : entry.Name.Text + name;

    private static Direction DirectionOf(SchemaView? view) =>
        view is null ? Direction.Both
        : view.Any(part => part.ReadOnly) ? Direction.ResponseOnly
        : view.Any(part => part.WriteOnly) ? Direction.RequestOnly
        : Direction.Both;

    private static bool IsSensitive(SchemaView view) =>
        view.Format == "password"
        || view.Any(part =>
            part.Extensions.TryGetValue("x-sensitive", out var value)
            && value is System.Text.Json.Nodes.JsonValue flag
            && flag.TryGetValue(out bool sensitive)
            && sensitive
        );
}
