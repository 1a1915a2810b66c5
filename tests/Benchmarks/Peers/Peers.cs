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
    [JsonStringEnumMemberName("USER_POOL_ONLY")]
    UserPoolOnly,

    [JsonStringEnumMemberName("IDENTITY_POOL_AND_USER_POOL")]
    IdentityPoolAndUserPool,
}

[JsonConverter(typeof(JsonStringEnumConverter<AuthService>))]
public enum AuthService
{
    [JsonStringEnumMemberName("COGNITO")]
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
    [JsonStringEnumMemberName("ADDRESS")]
    Address,

    [JsonStringEnumMemberName("BIRTHDATE")]
    Birthdate,

    [JsonStringEnumMemberName("EMAIL")]
    Email,

    [JsonStringEnumMemberName("FAMILY_NAME")]
    FamilyName,

    [JsonStringEnumMemberName("GENDER")]
    Gender,

    [JsonStringEnumMemberName("GIVEN_NAME")]
    GivenName,

    [JsonStringEnumMemberName("LOCALE")]
    Locale,

    [JsonStringEnumMemberName("MIDDLE_NAME")]
    MiddleName,

    [JsonStringEnumMemberName("NAME")]
    NAME,

    [JsonStringEnumMemberName("NICKNAME")]
    Nickname,

    [JsonStringEnumMemberName("PHONE_NUMBER")]
    PhoneNumber,

    [JsonStringEnumMemberName("PICTURE")]
    Picture,

    [JsonStringEnumMemberName("PREFERRED_USERNAME")]
    PreferredUsername,

    [JsonStringEnumMemberName("PROFILE")]
    Profile,

    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,

    [JsonStringEnumMemberName("WEBSITE")]
    Website,

    [JsonStringEnumMemberName("ZONE_INFO")]
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
    [JsonStringEnumMemberName("EMAIL")]
    Email,

    [JsonStringEnumMemberName("EMAIL_AND_PHONE_NUMBER")]
    EmailAndPhoneNumber,

    [JsonStringEnumMemberName("PHONE_NUMBER")]
    PhoneNumber,

    [JsonStringEnumMemberName("USERNAME")]
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
    [JsonStringEnumMemberName("EMAIL")]
    Email,

    [JsonStringEnumMemberName("SMS")]
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
    [JsonStringEnumMemberName("REQUIRE_DIGIT")]
    RequireDigit,

    [JsonStringEnumMemberName("REQUIRE_LOWERCASE")]
    RequireLowercase,

    [JsonStringEnumMemberName("REQUIRE_SYMBOL")]
    RequireSymbol,

    [JsonStringEnumMemberName("REQUIRE_UPPERCASE")]
    RequireUppercase,
}

[JsonConverter(typeof(JsonStringEnumConverter<MfaMode>))]
public enum MfaMode
{
    [JsonStringEnumMemberName("ON")]
    ON,

    [JsonStringEnumMemberName("OFF")]
    OFF,

    [JsonStringEnumMemberName("OPTIONAL")]
    Optional,
}

[JsonConverter(typeof(JsonStringEnumConverter<OAuthScope>))]
public enum OAuthScope
{
    [JsonStringEnumMemberName("PHONE")]
    Phone,

    [JsonStringEnumMemberName("EMAIL")]
    Email,

    [JsonStringEnumMemberName("OPENID")]
    Openid,

    [JsonStringEnumMemberName("PROFILE")]
    Profile,

    [JsonStringEnumMemberName("AWS_COGNITO_SIGNIN_USER_ADMIN")]
    AwsCognitoSigninUserAdmin,
}

[JsonConverter(typeof(JsonStringEnumConverter<OAuthGrantType>))]
public enum OAuthGrantType
{
    [JsonStringEnumMemberName("CODE")]
    CODE,

    [JsonStringEnumMemberName("IMPLICIT")]
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
