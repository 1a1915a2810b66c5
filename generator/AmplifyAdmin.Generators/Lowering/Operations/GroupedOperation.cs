using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>An operation and the group that it is in.</summary>
/// <param name="Draft">The operation.</param>
/// <param name="Group">The group; null for a member of the client itself.</param>
/// <param name="NameInGroup">The stem of its names within the group.</param>
internal sealed record GroupedOperation(OperationDraft Draft, GroupModel? Group, Identifier? NameInGroup)
{
    /// <summary>The stem of the names of its methods.</summary>
    public Identifier Stem => NameInGroup ?? Draft.Name;

    /// <summary>The name of its method within the group.</summary>
    public Identifier? GroupMethod => NameInGroup is { } name ? OperationNames.Method(name) : null;

    /// <summary>The method's name in the interface that declares it: the group's or the client's.</summary>
    public Identifier ClientMethod => GroupMethod ?? Draft.MethodName;
}
