using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Divides operations into groups by their tags or by the prefixes of their ids.</summary>
internal sealed class GroupLowering
{
    // The members of a client that are not operations.
    private static readonly string[] ClientMembers =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "Options",
        "ReferenceEquals",
        "ToString",
        "With",
    ];

    private readonly LoweringContext context;
    private readonly NameScope properties;
    private readonly NameScope mappings;
    private readonly Dictionary<string, (GroupModel Group, NameScope Methods)> groups = [];
    private readonly Dictionary<Identifier, Identifier> names = [];

    public GroupLowering(LoweringContext context)
    {
        this.context = context;
        properties = new NameScope([.. ClientMembers, context.Settings.Names.Client.Text], ignoreCase: true);
        var mapping = context.Settings.Names.MappingMethod.Text;
        mappings = new NameScope([mapping + "Document", mapping + "Webhooks"], ignoreCase: true);
    }

    /// <summary>The groups so far, in the order of their first operations.</summary>
    public List<GroupModel> All { get; } = [];

    /// <summary>The operations with their groups and the names that their methods have in these.</summary>
    public IReadOnlyList<GroupedOperation> Lower(IEnumerable<OperationDraft> operations) =>
        operations.Select(Lower).ToList();

    /// <summary>The group that an operation with these tags belongs to; null for none.</summary>
    public static string? OfTags(IEnumerable<string> tags) =>
        tags.Select(PascalCase.From).FirstOrDefault(name => name.Length > 0);

    private GroupedOperation Lower(OperationDraft operation)
    {
        if (Find(operation) is not var (key, stem))
        {
            return new GroupedOperation(operation, null, null);
        }

        if (!groups.TryGetValue(key, out var group))
        {
            group = (Create(key), new NameScope(OperationNames.Reserved, ignoreCase: true));
            groups.Add(key, group);
        }

        // An overload has the name of the operation that it overloads.
        if (operation.Variant != OperationVariant.OtherBody || !names.TryGetValue(operation.MethodName, out var name))
        {
            name = group.Methods.Reserve(stem);
            names[operation.MethodName] = name;
        }

        return new GroupedOperation(operation, group.Group, name);
    }

    // The name of the group, and the name of the operation within it.
    private (string Group, string Stem)? Find(OperationDraft operation)
    {
        var method = operation.MethodName.Text;
        var stem = method.Substring(0, method.Length - "Async".Length);
        if (context.Options.GroupBy == GroupBy.Tag)
        {
            return OfTags(operation.Node.Tags) is { } group ? (group, stem) : null;
        }

        var id = operation.OperationId;
        var separator = id.IndexOf('_');
        separator = separator < 0 ? id.LastIndexOfAny(['.', '/']) : separator;
        if (context.Options.GroupBy == GroupBy.None || separator <= 0 || separator == id.Length - 1)
        {
            return null;
        }

        // A variant has the words that tell it from its operation behind the name.
        var whole = OperationNames.Wanted(id, "", "");
        var rest = OperationNames.Wanted(id.Substring(separator + 1), "", "");
        var variant = stem.StartsWith(whole, System.StringComparison.Ordinal) ? stem.Substring(whole.Length) : "";
        return (
            PascalCase.From(id.Substring(0, separator)),
            rest + (operation.Variant == OperationVariant.None ? "" : variant)
        );
    }

    private GroupModel Create(string name)
    {
        var tag = context.Document.Tags.FirstOrDefault(tag => PascalCase.From(tag.Name ?? "") == name);
        var (handler, mapping) = (context.Settings.Names.Handler.Text, context.Settings.Names.MappingMethod.Text);
        var group = new GroupModel(
            properties.Reserve(name),
            context.TypeNames.Reserve("I" + name + "Client"),
            context.TypeNames.Reserve(name + "Operations"),
            context.TypeNames.Reserve(handler.Substring(0, handler.Length - "Handler".Length) + name + "Handler"),
            mappings.Reserve(mapping + name),
            DocumentationText.Create(tag?.Description, [], tag?.Pointer ?? JsonPointer.Root.Append("paths"), null)
        );
        All.Add(group);
        return group;
    }
}
