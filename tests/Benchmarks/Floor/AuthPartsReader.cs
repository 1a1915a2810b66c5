using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>The smaller parts of the auth configuration, read by hand.</summary>
internal static class AuthPartsReader
{
    internal static CreateBackendAuthForgotPasswordConfig ReadCreateBackendAuthForgotPasswordConfig(
        ref Utf8JsonReader reader
    )
    {
        SmsSettings? smsSettings = default!;
        DeliveryMethod deliveryMethod = default!;
        EmailSettings? emailSettings = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("smsSettings"u8):
                    reader.Read();
                    smsSettings = ReadSmsSettings(ref reader);
                    break;
                case 13 when name.SequenceEqual("emailSettings"u8):
                    reader.Read();
                    emailSettings = ReadEmailSettings(ref reader);
                    break;
                case 14 when name.SequenceEqual("deliveryMethod"u8):
                    reader.Read();
                    deliveryMethod = AuthValuesReader.ReadDeliveryMethod(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthForgotPasswordConfig
        {
            SmsSettings = smsSettings,
            DeliveryMethod = deliveryMethod,
            EmailSettings = emailSettings,
        };
    }

    internal static CreateBackendAuthMFAConfig ReadCreateBackendAuthMFAConfig(ref Utf8JsonReader reader)
    {
        MfaMode mFAMode = default!;
        JsonObject? settings = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("MFAMode"u8):
                    reader.Read();
                    mFAMode = AuthValuesReader.ReadMfaMode(ref reader);
                    break;
                case 8 when name.SequenceEqual("settings"u8):
                    reader.Read();
                    settings = JsonNode.Parse(ref reader)!.AsObject();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthMFAConfig { MFAMode = mFAMode, Settings = settings };
    }

    internal static CreateBackendAuthVerificationMessageConfig ReadCreateBackendAuthVerificationMessageConfig(
        ref Utf8JsonReader reader
    )
    {
        SmsSettings? smsSettings = default!;
        DeliveryMethod deliveryMethod = default!;
        EmailSettings? emailSettings = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("smsSettings"u8):
                    reader.Read();
                    smsSettings = ReadSmsSettings(ref reader);
                    break;
                case 13 when name.SequenceEqual("emailSettings"u8):
                    reader.Read();
                    emailSettings = ReadEmailSettings(ref reader);
                    break;
                case 14 when name.SequenceEqual("deliveryMethod"u8):
                    reader.Read();
                    deliveryMethod = AuthValuesReader.ReadDeliveryMethod(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthVerificationMessageConfig
        {
            SmsSettings = smsSettings,
            DeliveryMethod = deliveryMethod,
            EmailSettings = emailSettings,
        };
    }

    internal static CreateBackendAuthOAuthConfig ReadCreateBackendAuthOAuthConfig(ref Utf8JsonReader reader)
    {
        IReadOnlyList<string> redirectSignOutURIs = default!;
        string? domainPrefix = default!;
        IReadOnlyList<string> redirectSignInURIs = default!;
        IReadOnlyList<OAuthScope> oAuthScopes = default!;
        JsonObject? socialProviderSettings = default!;
        OAuthGrantType oAuthGrantType = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("oAuthScopes"u8):
                    reader.Read();
                    oAuthScopes = AuthValuesReader.ReadOAuthScopeList(ref reader);
                    break;
                case 12 when name.SequenceEqual("domainPrefix"u8):
                    reader.Read();
                    domainPrefix = reader.GetString()!;
                    break;
                case 14 when name.SequenceEqual("oAuthGrantType"u8):
                    reader.Read();
                    oAuthGrantType = AuthValuesReader.ReadOAuthGrantType(ref reader);
                    break;
                case 18 when name.SequenceEqual("redirectSignInURIs"u8):
                    reader.Read();
                    redirectSignInURIs = AuthValuesReader.ReadStringList(ref reader);
                    break;
                case 19 when name.SequenceEqual("redirectSignOutURIs"u8):
                    reader.Read();
                    redirectSignOutURIs = AuthValuesReader.ReadStringList(ref reader);
                    break;
                case 22 when name.SequenceEqual("socialProviderSettings"u8):
                    reader.Read();
                    socialProviderSettings = JsonNode.Parse(ref reader)!.AsObject();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new CreateBackendAuthOAuthConfig
        {
            RedirectSignOutURIs = redirectSignOutURIs,
            DomainPrefix = domainPrefix,
            RedirectSignInURIs = redirectSignInURIs,
            OAuthScopes = oAuthScopes,
            SocialProviderSettings = socialProviderSettings,
            OAuthGrantType = oAuthGrantType,
        };
    }

    internal static SmsSettings ReadSmsSettings(ref Utf8JsonReader reader)
    {
        string? smsMessage = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 10 when name.SequenceEqual("smsMessage"u8):
                    reader.Read();
                    smsMessage = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new SmsSettings { SmsMessage = smsMessage };
    }

    internal static EmailSettings ReadEmailSettings(ref Utf8JsonReader reader)
    {
        string? emailMessage = default!;
        string? emailSubject = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 12 when name.SequenceEqual("emailMessage"u8):
                    reader.Read();
                    emailMessage = reader.GetString()!;
                    break;
                case 12 when name.SequenceEqual("emailSubject"u8):
                    reader.Read();
                    emailSubject = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new EmailSettings { EmailMessage = emailMessage, EmailSubject = emailSubject };
    }
}
