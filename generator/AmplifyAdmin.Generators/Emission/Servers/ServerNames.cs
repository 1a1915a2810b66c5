using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>The names of what a server consists of.</summary>
internal static class ServerNames
{
    /// <summary>The interface that a server implements.</summary>
    public static Identifier Handler(ApiSettings settings) => new("I" + settings.ApiName.Text + "Handler");

    /// <summary>The class around all endpoints, so that none of their names meets one of the document's.</summary>
    public static Identifier Endpoints(ApiSettings settings) => new(settings.ApiName.Text + "Endpoints");

    /// <summary>The class of one operation's endpoint.</summary>
    public static Identifier Endpoint(OperationModel operation) => new(operation.Name.Text + "Endpoint");

    /// <summary>The field that reads a parameter; no two parameters share one.</summary>
    public static Identifier Field(ParameterModel parameter) => new("_" + parameter.Name.Text);
}
