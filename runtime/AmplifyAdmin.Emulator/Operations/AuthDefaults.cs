using System.Text.Json.Nodes;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The settings of a sign-in that a request omits and a response requires.</summary>
internal static class AuthDefaults
{
    /// <summary>The known settings of a user pool created outside of the service.</summary>
    public static JsonObject Imported(ImportBackendAuthReqObj import)
    {
        var config = new JsonObject
        {
            ["userPoolConfigs"] = new JsonObject
            {
                ["userPoolName"] = import.UserPoolId,
                ["requiredSignUpAttributes"] = new JsonArray(),
                ["signInMethod"] = "USERNAME",
            },
            ["authResources"] = import.IdentityPoolId is null ? "USER_POOL_ONLY" : "IDENTITY_POOL_AND_USER_POOL",
            ["service"] = "COGNITO",
        };
        if (import.IdentityPoolId is { } pool)
        {
            config["identityPoolConfigs"] = new JsonObject
            {
                ["identityPoolName"] = pool,
                ["unauthenticatedLogin"] = false,
            };
        }

        return config;
    }

    /// <summary>An update may add a part and leave out members that a creation must give.</summary>
    public static void Fill(ResourceRow resource)
    {
        var users = resource.Config["userPoolConfigs"] as JsonObject;
        Put(users?["passwordPolicy"], "minimumLength", 8);
        Put(users?["mfa"], "MFAMode", "OFF");
        Put(users?["forgotPassword"], "deliveryMethod", "EMAIL");
        Put(users?["oAuth"], "redirectSignOutURIs", new JsonArray());
        Put(users?["oAuth"], "redirectSignInURIs", new JsonArray());
        Put(users?["oAuth"], "oAuthScopes", new JsonArray());
        Put(users?["oAuth"], "oAuthGrantType", "CODE");
        Put(resource.Config["identityPoolConfigs"], "identityPoolName", resource.Name);
        Put(resource.Config["identityPoolConfigs"], "unauthenticatedLogin", false);
    }

    private static void Put(JsonNode? part, string member, JsonNode value)
    {
        if (part is JsonObject settings)
        {
            settings.TryAdd(member, value);
        }
    }
}
