using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Finds the objects that a request names, or refuses the request.</summary>
internal static class Lookups
{
    public static AppRow App(this Transaction on, string appId) =>
        on.FindApp(appId) ?? throw Refusals.Missing("App", appId);

    public static Place Environment(this Transaction on, string appId, string name)
    {
        on.App(appId);
        return on.FindEnvironment(appId, name) is null
            ? throw Refusals.Missing("BackendEnvironment", name)
            : new Place(appId, name);
    }
}
