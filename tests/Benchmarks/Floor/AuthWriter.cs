using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>The auth configuration, written by hand.</summary>
internal static class AuthWriter
{
    internal static void WriteCreateBackendAuthReqObj(ref FloorOutput output, CreateBackendAuthReqObj value)
    {
        var start = output.Position;
        output.Raw(",\"resourceConfig\":"u8);
        WriteCreateBackendAuthResourceConfig(ref output, value.ResourceConfig);
        output.Raw(",\"resourceName\":"u8);
        output.Text(value.ResourceName);
        output.Raw(",\"backendEnvironmentName\":"u8);
        output.Text(value.BackendEnvironmentName);
        output.End(start);
    }

    internal static void WriteCreateBackendAuthResourceConfig(
        ref FloorOutput output,
        CreateBackendAuthResourceConfig value
    )
    {
        var start = output.Position;
        output.Raw(",\"userPoolConfigs\":"u8);
        WriteCreateBackendAuthUserPoolConfig(ref output, value.UserPoolConfigs);
        output.Raw(",\"authResources\":"u8);
        AuthValuesWriter.WriteAuthResources(ref output, value.AuthResources);
        output.Raw(",\"service\":"u8);
        AuthValuesWriter.WriteAuthService(ref output, value.Service);
        if (value.IdentityPoolConfigs is { } identityPoolConfigs)
        {
            output.Raw(",\"identityPoolConfigs\":"u8);
            WriteCreateBackendAuthIdentityPoolConfig(ref output, identityPoolConfigs);
        }

        output.End(start);
    }

    internal static void WriteCreateBackendAuthUserPoolConfig(
        ref FloorOutput output,
        CreateBackendAuthUserPoolConfig value
    )
    {
        var start = output.Position;
        output.Raw(",\"userPoolName\":"u8);
        output.Text(value.UserPoolName);
        if (value.ForgotPassword is { } forgotPassword)
        {
            output.Raw(",\"forgotPassword\":"u8);
            AuthPartsWriter.WriteCreateBackendAuthForgotPasswordConfig(ref output, forgotPassword);
        }

        if (value.PasswordPolicy is { } passwordPolicy)
        {
            output.Raw(",\"passwordPolicy\":"u8);
            WriteCreateBackendAuthPasswordPolicyConfig(ref output, passwordPolicy);
        }

        output.Raw(",\"requiredSignUpAttributes\":"u8);
        AuthValuesWriter.WriteSignUpAttributeList(ref output, value.RequiredSignUpAttributes);
        if (value.Mfa is { } mfa)
        {
            output.Raw(",\"mfa\":"u8);
            AuthPartsWriter.WriteCreateBackendAuthMFAConfig(ref output, mfa);
        }

        if (value.VerificationMessage is { } verificationMessage)
        {
            output.Raw(",\"verificationMessage\":"u8);
            AuthPartsWriter.WriteCreateBackendAuthVerificationMessageConfig(ref output, verificationMessage);
        }

        if (value.OAuth is { } oAuth)
        {
            output.Raw(",\"oAuth\":"u8);
            AuthPartsWriter.WriteCreateBackendAuthOAuthConfig(ref output, oAuth);
        }

        output.Raw(",\"signInMethod\":"u8);
        AuthValuesWriter.WriteSignInMethod(ref output, value.SignInMethod);
        output.End(start);
    }

    internal static void WriteCreateBackendAuthIdentityPoolConfig(
        ref FloorOutput output,
        CreateBackendAuthIdentityPoolConfig value
    )
    {
        var start = output.Position;
        output.Raw(",\"identityPoolName\":"u8);
        output.Text(value.IdentityPoolName);
        output.Raw(",\"unauthenticatedLogin\":"u8);
        output.Raw(value.UnauthenticatedLogin ? "true"u8 : "false"u8);
        output.End(start);
    }

    internal static void WriteCreateBackendAuthPasswordPolicyConfig(
        ref FloorOutput output,
        CreateBackendAuthPasswordPolicyConfig value
    )
    {
        var start = output.Position;
        output.Raw(",\"minimumLength\":"u8);
        output.Number(value.MinimumLength);
        if (value.AdditionalConstraints is { } additionalConstraints)
        {
            output.Raw(",\"additionalConstraints\":"u8);
            AuthValuesWriter.WritePasswordConstraintList(ref output, additionalConstraints);
        }

        output.End(start);
    }
}
