using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>Operations that share an interface (<c>GroupBy</c>).</summary>
/// <param name="Name">The stem of the names, and the property that leads to the group.</param>
/// <param name="ClientInterface">The interface of the group in a client.</param>
/// <param name="ClientClass">The class that implements it, nested in the client.</param>
/// <param name="Handler">The interface of the group that a server implements.</param>
/// <param name="MappingMethod">The method that maps the endpoints of the group.</param>
/// <param name="Documentation">What the document says about the group.</param>
internal sealed record GroupModel(
    Identifier Name,
    Identifier ClientInterface,
    Identifier ClientClass,
    Identifier Handler,
    Identifier MappingMethod,
    DocumentationModel Documentation
);
