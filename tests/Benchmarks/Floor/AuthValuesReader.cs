using System.Text.Json;
using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>The enumerated values and lists of the auth configuration, read by hand.</summary>
internal static class AuthValuesReader
{
    internal static AuthResources ReadAuthResources(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            14 => text.SequenceEqual("USER_POOL_ONLY"u8)
                ? AuthResources.UserPoolOnly
                : new AuthResources(reader.GetString()!),
            27 => text.SequenceEqual("IDENTITY_POOL_AND_USER_POOL"u8)
                ? AuthResources.IdentityPoolAndUserPool
                : new AuthResources(reader.GetString()!),
            _ => new AuthResources(reader.GetString()!),
        };
    }

    internal static AuthService ReadAuthService(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            7 => text.SequenceEqual("COGNITO"u8) ? AuthService.Cognito : new AuthService(reader.GetString()!),
            _ => new AuthService(reader.GetString()!),
        };
    }

    internal static SignUpAttribute ReadSignUpAttribute(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            4 => text.SequenceEqual("NAME"u8) ? SignUpAttribute.Name : new SignUpAttribute(reader.GetString()!),
            5 => text.SequenceEqual("EMAIL"u8) ? SignUpAttribute.Email : new SignUpAttribute(reader.GetString()!),
            6 => text.SequenceEqual("GENDER"u8) ? SignUpAttribute.Gender
            : text.SequenceEqual("LOCALE"u8) ? SignUpAttribute.Locale
            : new SignUpAttribute(reader.GetString()!),
            7 => text.SequenceEqual("ADDRESS"u8) ? SignUpAttribute.Address
            : text.SequenceEqual("PICTURE"u8) ? SignUpAttribute.Picture
            : text.SequenceEqual("PROFILE"u8) ? SignUpAttribute.Profile
            : text.SequenceEqual("WEBSITE"u8) ? SignUpAttribute.Website
            : new SignUpAttribute(reader.GetString()!),
            8 => text.SequenceEqual("NICKNAME"u8) ? SignUpAttribute.Nickname : new SignUpAttribute(reader.GetString()!),
            9 => text.SequenceEqual("BIRTHDATE"u8) ? SignUpAttribute.Birthdate
            : text.SequenceEqual("ZONE_INFO"u8) ? SignUpAttribute.ZoneInfo
            : new SignUpAttribute(reader.GetString()!),
            10 => text.SequenceEqual("GIVEN_NAME"u8) ? SignUpAttribute.GivenName
            : text.SequenceEqual("UPDATED_AT"u8) ? SignUpAttribute.UpdatedAt
            : new SignUpAttribute(reader.GetString()!),
            11 => text.SequenceEqual("FAMILY_NAME"u8) ? SignUpAttribute.FamilyName
            : text.SequenceEqual("MIDDLE_NAME"u8) ? SignUpAttribute.MiddleName
            : new SignUpAttribute(reader.GetString()!),
            12 => text.SequenceEqual("PHONE_NUMBER"u8)
                ? SignUpAttribute.PhoneNumber
                : new SignUpAttribute(reader.GetString()!),
            18 => text.SequenceEqual("PREFERRED_USERNAME"u8)
                ? SignUpAttribute.PreferredUsername
                : new SignUpAttribute(reader.GetString()!),
            _ => new SignUpAttribute(reader.GetString()!),
        };
    }

    internal static SignInMethod ReadSignInMethod(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            5 => text.SequenceEqual("EMAIL"u8) ? SignInMethod.Email : new SignInMethod(reader.GetString()!),
            8 => text.SequenceEqual("USERNAME"u8) ? SignInMethod.Username : new SignInMethod(reader.GetString()!),
            12 => text.SequenceEqual("PHONE_NUMBER"u8)
                ? SignInMethod.PhoneNumber
                : new SignInMethod(reader.GetString()!),
            22 => text.SequenceEqual("EMAIL_AND_PHONE_NUMBER"u8)
                ? SignInMethod.EmailAndPhoneNumber
                : new SignInMethod(reader.GetString()!),
            _ => new SignInMethod(reader.GetString()!),
        };
    }

    internal static DeliveryMethod ReadDeliveryMethod(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            3 => text.SequenceEqual("SMS"u8) ? DeliveryMethod.Sms : new DeliveryMethod(reader.GetString()!),
            5 => text.SequenceEqual("EMAIL"u8) ? DeliveryMethod.Email : new DeliveryMethod(reader.GetString()!),
            _ => new DeliveryMethod(reader.GetString()!),
        };
    }

    internal static PasswordConstraint ReadPasswordConstraint(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            13 => text.SequenceEqual("REQUIRE_DIGIT"u8)
                ? PasswordConstraint.RequireDigit
                : new PasswordConstraint(reader.GetString()!),
            14 => text.SequenceEqual("REQUIRE_SYMBOL"u8)
                ? PasswordConstraint.RequireSymbol
                : new PasswordConstraint(reader.GetString()!),
            17 => text.SequenceEqual("REQUIRE_LOWERCASE"u8) ? PasswordConstraint.RequireLowercase
            : text.SequenceEqual("REQUIRE_UPPERCASE"u8) ? PasswordConstraint.RequireUppercase
            : new PasswordConstraint(reader.GetString()!),
            _ => new PasswordConstraint(reader.GetString()!),
        };
    }

    internal static MfaMode ReadMfaMode(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            2 => text.SequenceEqual("ON"u8) ? MfaMode.On : new MfaMode(reader.GetString()!),
            3 => text.SequenceEqual("OFF"u8) ? MfaMode.Off : new MfaMode(reader.GetString()!),
            8 => text.SequenceEqual("OPTIONAL"u8) ? MfaMode.Optional : new MfaMode(reader.GetString()!),
            _ => new MfaMode(reader.GetString()!),
        };
    }

    internal static OAuthScope ReadOAuthScope(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            5 => text.SequenceEqual("PHONE"u8) ? OAuthScope.Phone
            : text.SequenceEqual("EMAIL"u8) ? OAuthScope.Email
            : new OAuthScope(reader.GetString()!),
            6 => text.SequenceEqual("OPENID"u8) ? OAuthScope.Openid : new OAuthScope(reader.GetString()!),
            7 => text.SequenceEqual("PROFILE"u8) ? OAuthScope.Profile : new OAuthScope(reader.GetString()!),
            29 => text.SequenceEqual("AWS_COGNITO_SIGNIN_USER_ADMIN"u8)
                ? OAuthScope.AwsCognitoSigninUserAdmin
                : new OAuthScope(reader.GetString()!),
            _ => new OAuthScope(reader.GetString()!),
        };
    }

    internal static OAuthGrantType ReadOAuthGrantType(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.Length switch
        {
            4 => text.SequenceEqual("CODE"u8) ? OAuthGrantType.Code : new OAuthGrantType(reader.GetString()!),
            8 => text.SequenceEqual("IMPLICIT"u8) ? OAuthGrantType.Implicit : new OAuthGrantType(reader.GetString()!),
            _ => new OAuthGrantType(reader.GetString()!),
        };
    }

    internal static SignUpAttribute[] ReadSignUpAttributeList(ref Utf8JsonReader reader)
    {
        var list = new List<SignUpAttribute>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadSignUpAttribute(ref reader));
        }

        return list.ToArray();
    }

    internal static PasswordConstraint[] ReadPasswordConstraintList(ref Utf8JsonReader reader)
    {
        var list = new List<PasswordConstraint>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadPasswordConstraint(ref reader));
        }

        return list.ToArray();
    }

    internal static string[] ReadStringList(ref Utf8JsonReader reader)
    {
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(reader.GetString()!);
        }

        return list.ToArray();
    }

    internal static OAuthScope[] ReadOAuthScopeList(ref Utf8JsonReader reader)
    {
        var list = new List<OAuthScope>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadOAuthScope(ref reader));
        }

        return list.ToArray();
    }
}
