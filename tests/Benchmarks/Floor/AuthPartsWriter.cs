using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>The smaller parts of the auth configuration, written by hand.</summary>
internal static class AuthPartsWriter
{
    internal static void WriteCreateBackendAuthForgotPasswordConfig(
        ref FloorOutput output,
        CreateBackendAuthForgotPasswordConfig value
    )
    {
        var start = output.Position;
        if (value.SmsSettings is { } smsSettings)
        {
            output.Raw(",\"smsSettings\":"u8);
            WriteSmsSettings(ref output, smsSettings);
        }

        output.Raw(",\"deliveryMethod\":"u8);
        AuthValuesWriter.WriteDeliveryMethod(ref output, value.DeliveryMethod);
        if (value.EmailSettings is { } emailSettings)
        {
            output.Raw(",\"emailSettings\":"u8);
            WriteEmailSettings(ref output, emailSettings);
        }

        output.End(start);
    }

    internal static void WriteCreateBackendAuthMFAConfig(ref FloorOutput output, CreateBackendAuthMFAConfig value)
    {
        var start = output.Position;
        output.Raw(",\"MFAMode\":"u8);
        AuthValuesWriter.WriteMfaMode(ref output, value.MFAMode);
        if (value.Settings is { } settings)
        {
            output.Raw(",\"settings\":"u8);
            output.Node(settings);
        }

        output.End(start);
    }

    internal static void WriteCreateBackendAuthVerificationMessageConfig(
        ref FloorOutput output,
        CreateBackendAuthVerificationMessageConfig value
    )
    {
        var start = output.Position;
        if (value.SmsSettings is { } smsSettings)
        {
            output.Raw(",\"smsSettings\":"u8);
            WriteSmsSettings(ref output, smsSettings);
        }

        output.Raw(",\"deliveryMethod\":"u8);
        AuthValuesWriter.WriteDeliveryMethod(ref output, value.DeliveryMethod);
        if (value.EmailSettings is { } emailSettings)
        {
            output.Raw(",\"emailSettings\":"u8);
            WriteEmailSettings(ref output, emailSettings);
        }

        output.End(start);
    }

    internal static void WriteCreateBackendAuthOAuthConfig(ref FloorOutput output, CreateBackendAuthOAuthConfig value)
    {
        var start = output.Position;
        output.Raw(",\"redirectSignOutURIs\":"u8);
        AuthValuesWriter.WriteStringList(ref output, value.RedirectSignOutURIs);
        if (value.DomainPrefix is { } domainPrefix)
        {
            output.Raw(",\"domainPrefix\":"u8);
            output.Text(domainPrefix);
        }

        output.Raw(",\"redirectSignInURIs\":"u8);
        AuthValuesWriter.WriteStringList(ref output, value.RedirectSignInURIs);
        output.Raw(",\"oAuthScopes\":"u8);
        AuthValuesWriter.WriteOAuthScopeList(ref output, value.OAuthScopes);
        if (value.SocialProviderSettings is { } socialProviderSettings)
        {
            output.Raw(",\"socialProviderSettings\":"u8);
            output.Node(socialProviderSettings);
        }

        output.Raw(",\"oAuthGrantType\":"u8);
        AuthValuesWriter.WriteOAuthGrantType(ref output, value.OAuthGrantType);
        output.End(start);
    }

    internal static void WriteSmsSettings(ref FloorOutput output, SmsSettings value)
    {
        var start = output.Position;
        if (value.SmsMessage is { } smsMessage)
        {
            output.Raw(",\"smsMessage\":"u8);
            output.Text(smsMessage);
        }

        output.End(start);
    }

    internal static void WriteEmailSettings(ref FloorOutput output, EmailSettings value)
    {
        var start = output.Position;
        if (value.EmailMessage is { } emailMessage)
        {
            output.Raw(",\"emailMessage\":"u8);
            output.Text(emailMessage);
        }

        if (value.EmailSubject is { } emailSubject)
        {
            output.Raw(",\"emailSubject\":"u8);
            output.Text(emailSubject);
        }

        output.End(start);
    }
}
