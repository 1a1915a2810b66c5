using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>The names of what a client consists of.</summary>
internal static class ClientNames
{
    /// <summary>The options class.</summary>
    public static Identifier Options(ApiSettings settings) => new(settings.ClientName.Text + "Options");

    /// <summary>The class with the document's servers.</summary>
    public static Identifier Servers(ApiSettings settings) => new(settings.ApiName.Text + "Servers");
}
