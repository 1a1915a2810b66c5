using System.Text.Json.Nodes;
using AmplifyAdmin;

namespace Emulator.Tests.Scenario;

/// <summary>Settings with every part filled in that is not deprecated.</summary>
internal static class Samples
{
    public const string Schema = """
        enum Kind { A B }
        type Todo @model @auth(rules: [{ allow: owner }]) {
          id: ID!
          name: String!
          kind: Kind
          tags: [String!]
        }
        """;

    public static BackendAPIResourceConfig Api { get; } =
        new()
        {
            ApiName = "todo",
            TransformSchema = Schema,
            Service = "AppSync",
            DefaultAuthType = new()
            {
                Mode = AuthMode.ApiKey,
                Settings = new() { ExpirationTime = 7, Description = "key" },
            },
            AdditionalAuthTypes =
            [
                new()
                {
                    Mode = AuthMode.OpenidConnect,
                    Settings = new() { OpenIDClientId = "c", OpenIDIssueURL = "https://i.example" },
                },
                new()
                {
                    Mode = AuthMode.AmazonCognitoUserPools,
                    Settings = new() { CognitoUserPoolId = "us-east-1_x" },
                },
            ],
            ConflictResolution = new() { ResolutionStrategy = ResolutionStrategy.Automerge },
        };

    public static CreateBackendAuthResourceConfig SignIn { get; } =
        new()
        {
            Service = AuthService.Cognito,
            AuthResources = AuthResources.IdentityPoolAndUserPool,
            IdentityPoolConfigs = new() { IdentityPoolName = "pool", UnauthenticatedLogin = false },
            UserPoolConfigs = new()
            {
                UserPoolName = "users",
                SignInMethod = SignInMethod.Email,
                RequiredSignUpAttributes = [SignUpAttribute.Email, SignUpAttribute.PhoneNumber],
                PasswordPolicy = new()
                {
                    MinimumLength = 10,
                    AdditionalConstraints = [PasswordConstraint.RequireDigit],
                },
                Mfa = new()
                {
                    MFAMode = MfaMode.Optional,
                    Settings = new JsonObject
                    {
                        ["mfaTypes"] = new JsonArray("SMS", "TOTP"),
                        ["smsMessage"] = "{####}",
                    },
                },
                OAuth = new()
                {
                    DomainPrefix = "todo",
                    RedirectSignInURIs = ["https://in.example/"],
                    RedirectSignOutURIs = ["https://out.example/"],
                    OAuthGrantType = OAuthGrantType.Code,
                    OAuthScopes = [OAuthScope.Email, OAuthScope.Openid],
                    SocialProviderSettings = new JsonObject
                    {
                        ["Facebook"] = new JsonObject { ["client_id"] = "f", ["client_secret"] = "s" },
                    },
                },
                VerificationMessage = new()
                {
                    DeliveryMethod = DeliveryMethod.Sms,
                    SmsSettings = new() { SmsMessage = "v" },
                },
            },
        };

    public static CreateBackendStorageResourceConfig Storage { get; } =
        new()
        {
            BucketName = "files-of-todo",
            ServiceName = StorageService.S3,
            Permissions = new()
            {
                Authenticated = [StoragePermission.Read, StoragePermission.CreateAndUpdate],
                UnAuthenticated = [StoragePermission.Read],
            },
        };
}
