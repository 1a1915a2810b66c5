using AmplifyAdmin;

namespace Quickstart;

/// <summary>The larger requests of the walk.</summary>
internal static class Requests
{
    public static CreateBackendAuthReqObj SignIn() =>
        new()
        {
            BackendEnvironmentName = "staging",
            ResourceName = "ordersAuth",
            ResourceConfig = new()
            {
                AuthResources = AuthResources.IdentityPoolAndUserPool,
                Service = AuthService.Cognito,
                UserPoolConfigs = new()
                {
                    UserPoolName = "orders-users",
                    SignInMethod = SignInMethod.Email,
                    RequiredSignUpAttributes = [SignUpAttribute.Email, SignUpAttribute.Name],
                },
            },
        };

    public static CreateBackendStorageReqObj Storage() =>
        new()
        {
            BackendEnvironmentName = "staging",
            ResourceName = "ordersFiles",
            ResourceConfig = new()
            {
                ServiceName = StorageService.S3,
                Permissions = new() { Authenticated = [StoragePermission.Read, StoragePermission.CreateAndUpdate] },
            },
        };
}
