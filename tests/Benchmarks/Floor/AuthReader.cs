using System.Text.Json;
using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>The auth configuration, read by hand.</summary>
internal static class AuthReader
{
    internal static CreateBackendAuthReqObj ReadCreateBackendAuthReqObj(ref Utf8JsonReader reader)
    {
        CreateBackendAuthResourceConfig resourceConfig = default!;
        string resourceName = default!;
        string backendEnvironmentName = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 12 when name.SequenceEqual("resourceName"u8):
                    reader.Read();
                    resourceName = reader.GetString()!;
                    break;
                case 14 when name.SequenceEqual("resourceConfig"u8):
                    reader.Read();
                    resourceConfig = ReadCreateBackendAuthResourceConfig(ref reader);
                    break;
                case 22 when name.SequenceEqual("backendEnvironmentName"u8):
                    reader.Read();
                    backendEnvironmentName = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthReqObj
        {
            ResourceConfig = resourceConfig,
            ResourceName = resourceName,
            BackendEnvironmentName = backendEnvironmentName,
        };
    }

    internal static CreateBackendAuthResourceConfig ReadCreateBackendAuthResourceConfig(ref Utf8JsonReader reader)
    {
        CreateBackendAuthUserPoolConfig userPoolConfigs = default!;
        AuthResources authResources = default!;
        AuthService service = default!;
        CreateBackendAuthIdentityPoolConfig? identityPoolConfigs = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("service"u8):
                    reader.Read();
                    service = AuthValuesReader.ReadAuthService(ref reader);
                    break;
                case 13 when name.SequenceEqual("authResources"u8):
                    reader.Read();
                    authResources = AuthValuesReader.ReadAuthResources(ref reader);
                    break;
                case 15 when name.SequenceEqual("userPoolConfigs"u8):
                    reader.Read();
                    userPoolConfigs = ReadCreateBackendAuthUserPoolConfig(ref reader);
                    break;
                case 19 when name.SequenceEqual("identityPoolConfigs"u8):
                    reader.Read();
                    identityPoolConfigs = ReadCreateBackendAuthIdentityPoolConfig(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthResourceConfig
        {
            UserPoolConfigs = userPoolConfigs,
            AuthResources = authResources,
            Service = service,
            IdentityPoolConfigs = identityPoolConfigs,
        };
    }

    internal static CreateBackendAuthUserPoolConfig ReadCreateBackendAuthUserPoolConfig(ref Utf8JsonReader reader)
    {
        string userPoolName = default!;
        CreateBackendAuthForgotPasswordConfig? forgotPassword = default!;
        CreateBackendAuthPasswordPolicyConfig? passwordPolicy = default!;
        IReadOnlyList<SignUpAttribute> requiredSignUpAttributes = default!;
        CreateBackendAuthMFAConfig? mfa = default!;
        CreateBackendAuthVerificationMessageConfig? verificationMessage = default!;
        CreateBackendAuthOAuthConfig? oAuth = default!;
        SignInMethod signInMethod = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("mfa"u8):
                    reader.Read();
                    mfa = AuthPartsReader.ReadCreateBackendAuthMFAConfig(ref reader);
                    break;
                case 5 when name.SequenceEqual("oAuth"u8):
                    reader.Read();
                    oAuth = AuthPartsReader.ReadCreateBackendAuthOAuthConfig(ref reader);
                    break;
                case 12 when name.SequenceEqual("userPoolName"u8):
                    reader.Read();
                    userPoolName = reader.GetString()!;
                    break;
                case 12 when name.SequenceEqual("signInMethod"u8):
                    reader.Read();
                    signInMethod = AuthValuesReader.ReadSignInMethod(ref reader);
                    break;
                case 14 when name.SequenceEqual("forgotPassword"u8):
                    reader.Read();
                    forgotPassword = AuthPartsReader.ReadCreateBackendAuthForgotPasswordConfig(ref reader);
                    break;
                case 14 when name.SequenceEqual("passwordPolicy"u8):
                    reader.Read();
                    passwordPolicy = ReadCreateBackendAuthPasswordPolicyConfig(ref reader);
                    break;
                case 19 when name.SequenceEqual("verificationMessage"u8):
                    reader.Read();
                    verificationMessage = AuthPartsReader.ReadCreateBackendAuthVerificationMessageConfig(ref reader);
                    break;
                case 24 when name.SequenceEqual("requiredSignUpAttributes"u8):
                    reader.Read();
                    requiredSignUpAttributes = AuthValuesReader.ReadSignUpAttributeList(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthUserPoolConfig
        {
            UserPoolName = userPoolName,
            ForgotPassword = forgotPassword,
            PasswordPolicy = passwordPolicy,
            RequiredSignUpAttributes = requiredSignUpAttributes,
            Mfa = mfa,
            VerificationMessage = verificationMessage,
            OAuth = oAuth,
            SignInMethod = signInMethod,
        };
    }

    internal static CreateBackendAuthIdentityPoolConfig ReadCreateBackendAuthIdentityPoolConfig(
        ref Utf8JsonReader reader
    )
    {
        string identityPoolName = default!;
        bool unauthenticatedLogin = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 16 when name.SequenceEqual("identityPoolName"u8):
                    reader.Read();
                    identityPoolName = reader.GetString()!;
                    break;
                case 20 when name.SequenceEqual("unauthenticatedLogin"u8):
                    reader.Read();
                    unauthenticatedLogin = reader.GetBoolean();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthIdentityPoolConfig
        {
            IdentityPoolName = identityPoolName,
            UnauthenticatedLogin = unauthenticatedLogin,
        };
    }

    internal static CreateBackendAuthPasswordPolicyConfig ReadCreateBackendAuthPasswordPolicyConfig(
        ref Utf8JsonReader reader
    )
    {
        double minimumLength = default!;
        IReadOnlyList<PasswordConstraint>? additionalConstraints = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 13 when name.SequenceEqual("minimumLength"u8):
                    reader.Read();
                    minimumLength = reader.GetDouble();
                    break;
                case 21 when name.SequenceEqual("additionalConstraints"u8):
                    reader.Read();
                    additionalConstraints = AuthValuesReader.ReadPasswordConstraintList(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthPasswordPolicyConfig
        {
            MinimumLength = minimumLength,
            AdditionalConstraints = additionalConstraints,
        };
    }
}
