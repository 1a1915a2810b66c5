using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Benchmarks.Peers;

public sealed record CreateBackendAuthReqObj
{
    [JsonPropertyName("resourceConfig")]
    public required CreateBackendAuthResourceConfig ResourceConfig { get; init; }

    [JsonPropertyName("resourceName")]
    public required string ResourceName { get; init; }

    [JsonPropertyName("backendEnvironmentName")]
    public required string BackendEnvironmentName { get; init; }
}

public sealed record ListBackendJobRespObj
{
    [JsonPropertyName("nextToken")]
    public string? NextToken { get; init; }

    [JsonPropertyName("jobs")]
    public IReadOnlyList<BackendJobRespObj>? Jobs { get; init; }
}

public sealed record BackendAuthRespObj
{
    [JsonPropertyName("jobId")]
    public string? JobId { get; init; }

    [JsonPropertyName("appId")]
    public required string AppId { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    [JsonPropertyName("operation")]
    public string? Operation { get; init; }

    [JsonPropertyName("backendEnvironmentName")]
    public required string BackendEnvironmentName { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }
}

public sealed record CreateBackendAuthResourceConfig
{
    [JsonPropertyName("userPoolConfigs")]
    public required CreateBackendAuthUserPoolConfig UserPoolConfigs { get; init; }

    [JsonPropertyName("authResources")]
    public required AuthResources AuthResources { get; init; }

    [JsonPropertyName("service")]
    public required AuthService Service { get; init; }

    [JsonPropertyName("identityPoolConfigs")]
    public CreateBackendAuthIdentityPoolConfig? IdentityPoolConfigs { get; init; }
}

public sealed record BackendJobRespObj
{
    [JsonPropertyName("jobId")]
    public string? JobId { get; init; }

    [JsonPropertyName("createTime")]
    public string? CreateTime { get; init; }

    [JsonPropertyName("appId")]
    public required string AppId { get; init; }

    [JsonPropertyName("updateTime")]
    public string? UpdateTime { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    [JsonPropertyName("operation")]
    public string? Operation { get; init; }

    [JsonPropertyName("backendEnvironmentName")]
    public required string BackendEnvironmentName { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }
}

public sealed record CreateBackendAuthUserPoolConfig
{
    [JsonPropertyName("userPoolName")]
    public required string UserPoolName { get; init; }

    [JsonPropertyName("forgotPassword")]
    public CreateBackendAuthForgotPasswordConfig? ForgotPassword { get; init; }

    [JsonPropertyName("passwordPolicy")]
    public CreateBackendAuthPasswordPolicyConfig? PasswordPolicy { get; init; }

    [JsonPropertyName("requiredSignUpAttributes")]
    public required IReadOnlyList<SignUpAttribute> RequiredSignUpAttributes { get; init; }

    [JsonPropertyName("mfa")]
    public CreateBackendAuthMFAConfig? Mfa { get; init; }

    [JsonPropertyName("verificationMessage")]
    public CreateBackendAuthVerificationMessageConfig? VerificationMessage { get; init; }

    [JsonPropertyName("oAuth")]
    public CreateBackendAuthOAuthConfig? OAuth { get; init; }

    [JsonPropertyName("signInMethod")]
    public required SignInMethod SignInMethod { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<AuthResources>))]
public enum AuthResources
{
    [JsonStringEnumMemberName("USER_POOL_ONLY"), EnumMember(Value = "USER_POOL_ONLY")]
    UserPoolOnly,

    [JsonStringEnumMemberName("IDENTITY_POOL_AND_USER_POOL"), EnumMember(Value = "IDENTITY_POOL_AND_USER_POOL")]
    IdentityPoolAndUserPool,
}

[JsonConverter(typeof(JsonStringEnumConverter<AuthService>))]
public enum AuthService
{
    [JsonStringEnumMemberName("COGNITO"), EnumMember(Value = "COGNITO")]
    Cognito,
}

public sealed record CreateBackendAuthIdentityPoolConfig
{
    [JsonPropertyName("identityPoolName")]
    public required string IdentityPoolName { get; init; }

    [JsonPropertyName("unauthenticatedLogin")]
    public required bool UnauthenticatedLogin { get; init; }
}

public sealed record CreateBackendAuthForgotPasswordConfig
{
    [JsonPropertyName("smsSettings")]
    public SmsSettings? SmsSettings { get; init; }

    [JsonPropertyName("deliveryMethod")]
    public required DeliveryMethod DeliveryMethod { get; init; }

    [JsonPropertyName("emailSettings")]
    public EmailSettings? EmailSettings { get; init; }
}

public sealed record CreateBackendAuthPasswordPolicyConfig
{
    [JsonPropertyName("minimumLength")]
    public required double MinimumLength { get; init; }

    [JsonPropertyName("additionalConstraints")]
    public IReadOnlyList<PasswordConstraint>? AdditionalConstraints { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<SignUpAttribute>))]
public enum SignUpAttribute
{
    [JsonStringEnumMemberName("ADDRESS"), EnumMember(Value = "ADDRESS")]
    Address,

    [JsonStringEnumMemberName("BIRTHDATE"), EnumMember(Value = "BIRTHDATE")]
    Birthdate,

    [JsonStringEnumMemberName("EMAIL"), EnumMember(Value = "EMAIL")]
    Email,

    [JsonStringEnumMemberName("FAMILY_NAME"), EnumMember(Value = "FAMILY_NAME")]
    FamilyName,

    [JsonStringEnumMemberName("GENDER"), EnumMember(Value = "GENDER")]
    Gender,

    [JsonStringEnumMemberName("GIVEN_NAME"), EnumMember(Value = "GIVEN_NAME")]
    GivenName,

    [JsonStringEnumMemberName("LOCALE"), EnumMember(Value = "LOCALE")]
    Locale,

    [JsonStringEnumMemberName("MIDDLE_NAME"), EnumMember(Value = "MIDDLE_NAME")]
    MiddleName,

    [JsonStringEnumMemberName("NAME"), EnumMember(Value = "NAME")]
    NAME,

    [JsonStringEnumMemberName("NICKNAME"), EnumMember(Value = "NICKNAME")]
    Nickname,

    [JsonStringEnumMemberName("PHONE_NUMBER"), EnumMember(Value = "PHONE_NUMBER")]
    PhoneNumber,

    [JsonStringEnumMemberName("PICTURE"), EnumMember(Value = "PICTURE")]
    Picture,

    [JsonStringEnumMemberName("PREFERRED_USERNAME"), EnumMember(Value = "PREFERRED_USERNAME")]
    PreferredUsername,

    [JsonStringEnumMemberName("PROFILE"), EnumMember(Value = "PROFILE")]
    Profile,

    [JsonStringEnumMemberName("UPDATED_AT"), EnumMember(Value = "UPDATED_AT")]
    UpdatedAt,

    [JsonStringEnumMemberName("WEBSITE"), EnumMember(Value = "WEBSITE")]
    Website,

    [JsonStringEnumMemberName("ZONE_INFO"), EnumMember(Value = "ZONE_INFO")]
    ZoneInfo,
}

public sealed record CreateBackendAuthMFAConfig
{
    [JsonPropertyName("MFAMode")]
    public required MfaMode MFAMode { get; init; }

    [JsonPropertyName("settings")]
    public System.Text.Json.Nodes.JsonObject? Settings { get; init; }
}

public sealed record CreateBackendAuthVerificationMessageConfig
{
    [JsonPropertyName("smsSettings")]
    public SmsSettings? SmsSettings { get; init; }

    [JsonPropertyName("deliveryMethod")]
    public required DeliveryMethod DeliveryMethod { get; init; }

    [JsonPropertyName("emailSettings")]
    public EmailSettings? EmailSettings { get; init; }
}

public sealed record CreateBackendAuthOAuthConfig
{
    [JsonPropertyName("redirectSignOutURIs")]
    public required IReadOnlyList<string> RedirectSignOutURIs { get; init; }

    [JsonPropertyName("domainPrefix")]
    public string? DomainPrefix { get; init; }

    [JsonPropertyName("redirectSignInURIs")]
    public required IReadOnlyList<string> RedirectSignInURIs { get; init; }

    [JsonPropertyName("oAuthScopes")]
    public required IReadOnlyList<OAuthScope> OAuthScopes { get; init; }

    [JsonPropertyName("socialProviderSettings")]
    public System.Text.Json.Nodes.JsonObject? SocialProviderSettings { get; init; }

    [JsonPropertyName("oAuthGrantType")]
    public required OAuthGrantType OAuthGrantType { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<SignInMethod>))]
public enum SignInMethod
{
    [JsonStringEnumMemberName("EMAIL"), EnumMember(Value = "EMAIL")]
    Email,

    [JsonStringEnumMemberName("EMAIL_AND_PHONE_NUMBER"), EnumMember(Value = "EMAIL_AND_PHONE_NUMBER")]
    EmailAndPhoneNumber,

    [JsonStringEnumMemberName("PHONE_NUMBER"), EnumMember(Value = "PHONE_NUMBER")]
    PhoneNumber,

    [JsonStringEnumMemberName("USERNAME"), EnumMember(Value = "USERNAME")]
    Username,
}

public sealed record SmsSettings
{
    [JsonPropertyName("smsMessage")]
    public string? SmsMessage { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<DeliveryMethod>))]
public enum DeliveryMethod
{
    [JsonStringEnumMemberName("EMAIL"), EnumMember(Value = "EMAIL")]
    Email,

    [JsonStringEnumMemberName("SMS"), EnumMember(Value = "SMS")]
    SMS,
}

public sealed record EmailSettings
{
    [JsonPropertyName("emailMessage")]
    public string? EmailMessage { get; init; }

    [JsonPropertyName("emailSubject")]
    public string? EmailSubject { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<PasswordConstraint>))]
public enum PasswordConstraint
{
    [JsonStringEnumMemberName("REQUIRE_DIGIT"), EnumMember(Value = "REQUIRE_DIGIT")]
    RequireDigit,

    [JsonStringEnumMemberName("REQUIRE_LOWERCASE"), EnumMember(Value = "REQUIRE_LOWERCASE")]
    RequireLowercase,

    [JsonStringEnumMemberName("REQUIRE_SYMBOL"), EnumMember(Value = "REQUIRE_SYMBOL")]
    RequireSymbol,

    [JsonStringEnumMemberName("REQUIRE_UPPERCASE"), EnumMember(Value = "REQUIRE_UPPERCASE")]
    RequireUppercase,
}

[JsonConverter(typeof(JsonStringEnumConverter<MfaMode>))]
public enum MfaMode
{
    [JsonStringEnumMemberName("ON"), EnumMember(Value = "ON")]
    ON,

    [JsonStringEnumMemberName("OFF"), EnumMember(Value = "OFF")]
    OFF,

    [JsonStringEnumMemberName("OPTIONAL"), EnumMember(Value = "OPTIONAL")]
    Optional,
}

[JsonConverter(typeof(JsonStringEnumConverter<OAuthScope>))]
public enum OAuthScope
{
    [JsonStringEnumMemberName("PHONE"), EnumMember(Value = "PHONE")]
    Phone,

    [JsonStringEnumMemberName("EMAIL"), EnumMember(Value = "EMAIL")]
    Email,

    [JsonStringEnumMemberName("OPENID"), EnumMember(Value = "OPENID")]
    Openid,

    [JsonStringEnumMemberName("PROFILE"), EnumMember(Value = "PROFILE")]
    Profile,

    [JsonStringEnumMemberName("AWS_COGNITO_SIGNIN_USER_ADMIN"), EnumMember(Value = "AWS_COGNITO_SIGNIN_USER_ADMIN")]
    AwsCognitoSigninUserAdmin,
}

[JsonConverter(typeof(JsonStringEnumConverter<OAuthGrantType>))]
public enum OAuthGrantType
{
    [JsonStringEnumMemberName("CODE"), EnumMember(Value = "CODE")]
    CODE,

    [JsonStringEnumMemberName("IMPLICIT"), EnumMember(Value = "IMPLICIT")]
    Implicit,
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CreateBackendAuthReqObj))]
[JsonSerializable(typeof(ListBackendJobRespObj))]
[JsonSerializable(typeof(BackendAuthRespObj))]
public sealed partial class MetadataContext : JsonSerializerContext;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CreateBackendAuthReqObj))]
[JsonSerializable(typeof(ListBackendJobRespObj))]
[JsonSerializable(typeof(BackendAuthRespObj))]
public sealed partial class FastPathContext : JsonSerializerContext;
