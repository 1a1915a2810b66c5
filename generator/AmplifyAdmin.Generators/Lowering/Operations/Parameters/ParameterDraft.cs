using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Parameters;

/// <summary>A parameter as its node describes it, before the document's types are complete.</summary>
/// <param name="Node">The node.</param>
/// <param name="Name">The C# parameter.</param>
/// <param name="In">Where it travels.</param>
/// <param name="Value">Its shape and constraints.</param>
/// <param name="AsJson">Whether a <c>content</c> entry makes it JSON text.</param>
internal sealed record ParameterDraft(
    ParameterNode Node,
    Identifier Name,
    ParameterLocation In,
    ValueModel Value,
    bool AsJson
)
{
    /// <summary>Its name in the request.</summary>
    public string WireName => Node.Name!;

    /// <summary>Whether it must be sent.</summary>
    public bool Required => In == ParameterLocation.Path || Node.Required;
}
