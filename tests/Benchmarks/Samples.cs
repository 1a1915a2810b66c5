using System.Text.Json.Nodes;
using AmplifyAdmin;

namespace Benchmarks;

/// <summary>What the cases read and write.</summary>
internal static class Samples
{
    /// <summary>A large auth configuration: every member, every attribute and scope, the free-form parts as the document's example has them.</summary>
    public static CreateBackendAuthReqObj Auth() =>
        new()
        {
            ResourceName = "todoAuth",
            BackendEnvironmentName = "staging",
            ResourceConfig = new()
            {
                AuthResources = AuthResources.IdentityPoolAndUserPool,
                Service = AuthService.Cognito,
                IdentityPoolConfigs = new()
                {
                    IdentityPoolName = "todo_staging_identities",
                    UnauthenticatedLogin = true,
                },
                UserPoolConfigs = new()
                {
                    UserPoolName = "todo-staging-users",
                    SignInMethod = SignInMethod.EmailAndPhoneNumber,
                    RequiredSignUpAttributes =
                    [
                        SignUpAttribute.Address,
                        SignUpAttribute.Birthdate,
                        SignUpAttribute.Email,
                        SignUpAttribute.FamilyName,
                        SignUpAttribute.Gender,
                        SignUpAttribute.GivenName,
                        SignUpAttribute.Locale,
                        SignUpAttribute.MiddleName,
                        SignUpAttribute.Name,
                        SignUpAttribute.Nickname,
                        SignUpAttribute.PhoneNumber,
                        SignUpAttribute.Picture,
                        SignUpAttribute.PreferredUsername,
                        SignUpAttribute.Profile,
                        SignUpAttribute.UpdatedAt,
                        SignUpAttribute.Website,
                        SignUpAttribute.ZoneInfo,
                    ],
                    PasswordPolicy = new()
                    {
                        MinimumLength = 12,
                        AdditionalConstraints =
                        [
                            PasswordConstraint.RequireDigit,
                            PasswordConstraint.RequireLowercase,
                            PasswordConstraint.RequireSymbol,
                            PasswordConstraint.RequireUppercase,
                        ],
                    },
                    ForgotPassword = new()
                    {
                        DeliveryMethod = DeliveryMethod.Email,
                        EmailSettings = new()
                        {
                            EmailMessage = "Your recovery code is {####}. It is valid for one hour.",
                            EmailSubject = "Recover your password",
                        },
                        SmsSettings = new() { SmsMessage = "Your recovery code is {####}" },
                    },
                    VerificationMessage = new()
                    {
                        DeliveryMethod = DeliveryMethod.Email,
                        EmailSettings = new()
                        {
                            EmailMessage = "Welcome! Your code is {####}",
                            EmailSubject = "Confirm your address",
                        },
                        SmsSettings = new() { SmsMessage = "Your code is {####}" },
                    },
                    Mfa = new()
                    {
                        MFAMode = MfaMode.Optional,
                        Settings = (JsonObject)
                            JsonNode.Parse("""{"mfaTypes":["SMS","TOTP"],"smsMessage":"Your code is {####}"}""")!,
                    },
                    OAuth = new()
                    {
                        DomainPrefix = "todo-staging",
                        RedirectSignInURIs =
                        [
                            "https://todo.example.com/signin/",
                            "https://staging.todo.example.com/signin/",
                            "todo-app://signin/",
                            "http://localhost:3000/signin/",
                        ],
                        RedirectSignOutURIs =
                        [
                            "https://todo.example.com/signout/",
                            "https://staging.todo.example.com/signout/",
                            "todo-app://signout/",
                            "http://localhost:3000/signout/",
                        ],
                        OAuthScopes =
                        [
                            OAuthScope.Phone,
                            OAuthScope.Email,
                            OAuthScope.Openid,
                            OAuthScope.Profile,
                            OAuthScope.AwsCognitoSigninUserAdmin,
                        ],
                        OAuthGrantType = OAuthGrantType.Code,
                        SocialProviderSettings = (JsonObject)
                            JsonNode.Parse(
                                """{"Google":{"client_id":"1234567890-todo.apps.example.com","client_secret":"not-a-real-secret"}}"""
                            )!,
                    },
                },
            },
        };

    /// <summary>A page of 25 jobs.</summary>
    public static ListBackendJobRespObj Jobs()
    {
        var jobs = new BackendJobRespObj[25];
        for (var i = 0; i < jobs.Length; i++)
            jobs[i] = new()
            {
                JobId = $"8f14e45f-ceea-467d-9575-0000000000{i:00}",
                CreateTime = "2024-05-14T09:26:53Z",
                AppId = "d2a1b3c4d5e6f7",
                UpdateTime = "2024-05-14T09:31:07Z",
                Operation = "CreateBackendAuth",
                BackendEnvironmentName = "staging",
                Status = "COMPLETED",
                Error = i % 5 == 0 ? "The GraphQL schema has a syntax error in line 1." : null,
            };
        return new() { NextToken = "eyJvZmZzZXQiOjUwfQ==", Jobs = jobs };
    }

    /// <summary>A small response.</summary>
    public static BackendAuthRespObj Small() =>
        new()
        {
            JobId = "8f14e45f-ceea-467d-9575-000000000002",
            AppId = "d2a1b3c4d5e6f7",
            Operation = "CreateBackendAuth",
            BackendEnvironmentName = "staging",
            Status = "CREATING",
        };
}
