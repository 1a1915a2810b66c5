using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>The enumerated values and lists of the auth configuration, written by hand.</summary>
internal static class AuthValuesWriter
{
    internal static void WriteAuthResources(ref FloorOutput output, AuthResources value)
    {
        switch (value.Kind)
        {
            case AuthResourcesKind.UserPoolOnly:
                output.Raw("\"USER_POOL_ONLY\""u8);
                break;
            case AuthResourcesKind.IdentityPoolAndUserPool:
                output.Raw("\"IDENTITY_POOL_AND_USER_POOL\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteAuthService(ref FloorOutput output, AuthService value)
    {
        switch (value.Kind)
        {
            case AuthServiceKind.Cognito:
                output.Raw("\"COGNITO\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteSignUpAttribute(ref FloorOutput output, SignUpAttribute value)
    {
        switch (value.Kind)
        {
            case SignUpAttributeKind.Address:
                output.Raw("\"ADDRESS\""u8);
                break;
            case SignUpAttributeKind.Birthdate:
                output.Raw("\"BIRTHDATE\""u8);
                break;
            case SignUpAttributeKind.Email:
                output.Raw("\"EMAIL\""u8);
                break;
            case SignUpAttributeKind.FamilyName:
                output.Raw("\"FAMILY_NAME\""u8);
                break;
            case SignUpAttributeKind.Gender:
                output.Raw("\"GENDER\""u8);
                break;
            case SignUpAttributeKind.GivenName:
                output.Raw("\"GIVEN_NAME\""u8);
                break;
            case SignUpAttributeKind.Locale:
                output.Raw("\"LOCALE\""u8);
                break;
            case SignUpAttributeKind.MiddleName:
                output.Raw("\"MIDDLE_NAME\""u8);
                break;
            case SignUpAttributeKind.Name:
                output.Raw("\"NAME\""u8);
                break;
            case SignUpAttributeKind.Nickname:
                output.Raw("\"NICKNAME\""u8);
                break;
            case SignUpAttributeKind.PhoneNumber:
                output.Raw("\"PHONE_NUMBER\""u8);
                break;
            case SignUpAttributeKind.Picture:
                output.Raw("\"PICTURE\""u8);
                break;
            case SignUpAttributeKind.PreferredUsername:
                output.Raw("\"PREFERRED_USERNAME\""u8);
                break;
            case SignUpAttributeKind.Profile:
                output.Raw("\"PROFILE\""u8);
                break;
            case SignUpAttributeKind.UpdatedAt:
                output.Raw("\"UPDATED_AT\""u8);
                break;
            case SignUpAttributeKind.Website:
                output.Raw("\"WEBSITE\""u8);
                break;
            case SignUpAttributeKind.ZoneInfo:
                output.Raw("\"ZONE_INFO\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteSignInMethod(ref FloorOutput output, SignInMethod value)
    {
        switch (value.Kind)
        {
            case SignInMethodKind.Email:
                output.Raw("\"EMAIL\""u8);
                break;
            case SignInMethodKind.EmailAndPhoneNumber:
                output.Raw("\"EMAIL_AND_PHONE_NUMBER\""u8);
                break;
            case SignInMethodKind.PhoneNumber:
                output.Raw("\"PHONE_NUMBER\""u8);
                break;
            case SignInMethodKind.Username:
                output.Raw("\"USERNAME\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteDeliveryMethod(ref FloorOutput output, DeliveryMethod value)
    {
        switch (value.Kind)
        {
            case DeliveryMethodKind.Email:
                output.Raw("\"EMAIL\""u8);
                break;
            case DeliveryMethodKind.Sms:
                output.Raw("\"SMS\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WritePasswordConstraint(ref FloorOutput output, PasswordConstraint value)
    {
        switch (value.Kind)
        {
            case PasswordConstraintKind.RequireDigit:
                output.Raw("\"REQUIRE_DIGIT\""u8);
                break;
            case PasswordConstraintKind.RequireLowercase:
                output.Raw("\"REQUIRE_LOWERCASE\""u8);
                break;
            case PasswordConstraintKind.RequireSymbol:
                output.Raw("\"REQUIRE_SYMBOL\""u8);
                break;
            case PasswordConstraintKind.RequireUppercase:
                output.Raw("\"REQUIRE_UPPERCASE\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteMfaMode(ref FloorOutput output, MfaMode value)
    {
        switch (value.Kind)
        {
            case MfaModeKind.On:
                output.Raw("\"ON\""u8);
                break;
            case MfaModeKind.Off:
                output.Raw("\"OFF\""u8);
                break;
            case MfaModeKind.Optional:
                output.Raw("\"OPTIONAL\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteOAuthScope(ref FloorOutput output, OAuthScope value)
    {
        switch (value.Kind)
        {
            case OAuthScopeKind.Phone:
                output.Raw("\"PHONE\""u8);
                break;
            case OAuthScopeKind.Email:
                output.Raw("\"EMAIL\""u8);
                break;
            case OAuthScopeKind.Openid:
                output.Raw("\"OPENID\""u8);
                break;
            case OAuthScopeKind.Profile:
                output.Raw("\"PROFILE\""u8);
                break;
            case OAuthScopeKind.AwsCognitoSigninUserAdmin:
                output.Raw("\"AWS_COGNITO_SIGNIN_USER_ADMIN\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteOAuthGrantType(ref FloorOutput output, OAuthGrantType value)
    {
        switch (value.Kind)
        {
            case OAuthGrantTypeKind.Code:
                output.Raw("\"CODE\""u8);
                break;
            case OAuthGrantTypeKind.Implicit:
                output.Raw("\"IMPLICIT\""u8);
                break;
            default:
                output.Text(value.Value);
                break;
        }
    }

    internal static void WriteSignUpAttributeList(ref FloorOutput output, IReadOnlyList<SignUpAttribute> list)
    {
        output.Raw("["u8);
        for (var index = 0; index < list.Count; index++)
        {
            if (index > 0)
            {
                output.Raw(","u8);
            }

            WriteSignUpAttribute(ref output, list[index]);
        }

        output.Raw("]"u8);
    }

    internal static void WritePasswordConstraintList(ref FloorOutput output, IReadOnlyList<PasswordConstraint> list)
    {
        output.Raw("["u8);
        for (var index = 0; index < list.Count; index++)
        {
            if (index > 0)
            {
                output.Raw(","u8);
            }

            WritePasswordConstraint(ref output, list[index]);
        }

        output.Raw("]"u8);
    }

    internal static void WriteStringList(ref FloorOutput output, IReadOnlyList<string> list)
    {
        output.Raw("["u8);
        for (var index = 0; index < list.Count; index++)
        {
            if (index > 0)
            {
                output.Raw(","u8);
            }

            output.Text(list[index]);
        }

        output.Raw("]"u8);
    }

    internal static void WriteOAuthScopeList(ref FloorOutput output, IReadOnlyList<OAuthScope> list)
    {
        output.Raw("["u8);
        for (var index = 0; index < list.Count; index++)
        {
            if (index > 0)
            {
                output.Raw(","u8);
            }

            WriteOAuthScope(ref output, list[index]);
        }

        output.Raw("]"u8);
    }
}
