using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime;

/// <summary>No whole response came: the service was not found, refused the connection, or broke it.</summary>
/// <param name="failure">What is known.</param>
public sealed class ApiConnectionException(ApiFailure failure) : ApiException(failure);

/// <summary>The call took longer than its limit.</summary>
/// <param name="failure">What is known.</param>
public sealed class ApiTimeoutException(ApiFailure failure) : ApiException(failure);

/// <summary>A response is not what the document describes: another content type, broken JSON, no body, or too large a one.</summary>
/// <param name="failure">What is known.</param>
public sealed class ApiResponseException(ApiFailure failure) : ApiException(failure);
