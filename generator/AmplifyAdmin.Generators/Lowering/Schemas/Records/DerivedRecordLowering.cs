using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Records;

/// <summary>Lowers what a record of a hierarchy takes from its base, and what it gives to the records that extend it.</summary>
internal sealed class DerivedRecordLowering
{
    private readonly HierarchyNode node;
    private readonly SchemaLowering schemas;

    public DerivedRecordLowering(HierarchyNode node, SchemaLowering schemas)
    {
        this.node = node;
        this.schemas = schemas;
        Base = node.Base is null ? null : schemas.RecordOf(node.Base);
    }

    /// <summary>The record that this one extends.</summary>
    public RecordModel? Base { get; }

    /// <summary>The inherited members of which the schema demands more than their C# type tells.</summary>
    public HashSet<string> Narrowing { get; } = [];

    /// <summary>The names of the properties that the bases declare.</summary>
    public IEnumerable<string> InheritedNames() =>
        Base is null
            ? []
            : Base
                .Members.SelectMany(member => new[] { member.Name.Text, member.Default?.Name.Text })
                .Append(Base.Additional?.Name.Text)
                .Where(name => name is not null)
                .Select(name => name!);

    /// <summary>The members that come first: the discriminators, then what the base declares.</summary>
    public List<MemberModel> Inherited(SchemaView view, NameScope names)
    {
        var inherited = (Base?.Members ?? []).Select(member => Inherited(member, view)).ToList();
        var introduced = node
            .Properties.Where(property => !inherited.Any(member => member.WireName == property))
            .Select(property => Discriminator(view, property, names))
            .ToList();
        return [.. inherited.TakeWhile(IsDiscriminator), .. introduced, .. inherited.SkipWhile(IsDiscriminator)];
    }

    /// <summary>The place of the record in its hierarchy.</summary>
    public InheritanceModel Lower()
    {
        var property = node.ChoosingProperty;
        var derived = node.Choices()
            .Select(choice => new DerivedRecordModel(
                choice.Key,
                schemas.ShapeOf(choice.Value),
                choice.Value.Derived.Count > 0 && choice.Value.ChoosingProperty != property
            ))
            .ToEquatableArray();
        return new InheritanceModel(Base?.Name, property, derived);
    }

    private static bool IsDiscriminator(MemberModel member) => member.IsDiscriminator;

    private MemberModel Inherited(MemberModel member, SchemaView view)
    {
        var inherited = member with
        {
            IsInherited = true,
            Default = null,
            RequiredInDirection =
                !member.IsDiscriminator && (member.RequiredInDirection || view.Required.Contains(member.WireName)),
        };
        return member.IsDiscriminator
            ? inherited with
            {
                InitialValue = Initial(member.Value.Shape, member.WireName),
            }
            : inherited with
            {
                Value = Narrowed(member, view) ?? member.Value,
            };
    }

    // A property has one type in C#; what a derived schema demands beyond that is checked on the JSON.
    private ValueModel? Narrowed(MemberModel member, SchemaView view)
    {
        var declared = view.Properties.FirstOrDefault(property => property.Name == member.WireName)?.Schemas ?? [];
        var inherited = schemas
            .View(node.Base!.Schema)
            .Properties.FirstOrDefault(property => property.Name == member.WireName);
        if (declared.Count == (inherited?.Schemas.Count ?? 0) || schemas.DescribeTheSame(declared))
        {
            return null;
        }

        var value = member.Value.Shape is ScalarShape ? schemas.Lower(declared, "") : null;
        if (value?.Shape == member.Value.Shape && value.Nullable == member.Value.Nullable)
        {
            return value;
        }

        Narrowing.Add(member.WireName);
        return null;
    }

    private MemberModel Discriminator(SchemaView view, string property, NameScope names)
    {
        var declared =
            view.Properties.FirstOrDefault(candidate => candidate.Name == property) ?? new PropertyView(property, []);
        var flat = declared.Schemas.Count == 0 ? null : schemas.View(declared.Schemas[0]);
        var lowered =
            declared.Schemas.Count == 0
                ? ShapeTypes.AnyValue
                : schemas.Lower(declared.Schemas, node.Name + PascalCase.From(property));
        ShapeModel shape = lowered.Shape is NamedShape { Kind: NamedKind.OpenEnum, IsNumber: false }
            ? lowered.Shape
            : ScalarLowering.Of(ScalarKind.String);
        var value = new ValueModel(shape, false, ConstraintsModel.None);
        var initial = Initial(shape, property);
        var presence = initial is null ? Presence.Optional : Presence.Required;
        return new MemberModel(
            property,
            names.Reserve(PascalCase.From(property)),
            ShapeTypes.Member(value, presence),
            value,
            presence,
            Direction.Both,
            false,
            false,
            SchemaDocumentation.OfMember(view, declared, flat, value),
            null
        )
        {
            InitialValue = initial,
            IsDiscriminator = true,
        };
    }

    private Literal? Initial(ShapeModel shape, string property) =>
        node.Value(property) is not { } value ? null
        : shape is NamedShape ? Literal.Call("new", Literal.String(value))
        : Literal.String(value);
}
