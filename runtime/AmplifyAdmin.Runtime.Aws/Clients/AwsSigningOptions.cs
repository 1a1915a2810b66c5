using System;
using Amazon.Runtime;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>How requests are signed and where they go.</summary>
public sealed class AwsSigningOptions
{
    /// <summary>The region's system name, such as <c>eu-west-1</c>.</summary>
    public string Region { get; set; } = "";

    /// <summary>The service's signing name and endpoint prefix.</summary>
    public string Service { get; set; } = AwsEndpoint.DefaultService;

    /// <summary>
    /// The credentials to sign with. When null, AWSSDK.Core's default chain finds them: environment, profile,
    /// container, instance. A profile that uses SSO or assumes a role needs the SDK's package for it next to this one.
    /// Anonymous credentials leave requests unsigned.
    /// </summary>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>Whether the base address is the endpoint with FIPS 140 validated cryptography.</summary>
    public bool UseFips { get; set; }

    /// <summary>Whether the base address is the endpoint that answers on IPv4 and IPv6.</summary>
    public bool UseDualStack { get; set; }

    /// <summary>
    /// Whether a body that can be read only once goes out unsigned over https instead of being buffered. Such a request
    /// is never retried, and not every service accepts it.
    /// </summary>
    public bool StreamUnsigned { get; set; }

    /// <summary>The most bytes of a body that are buffered because it can be read only once. Ten megabytes by default.</summary>
    public int MaxBufferedBodyBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Tells the time; when null, the one from the service provider or the system's clock.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Signs with given keys.</summary>
    /// <param name="accessKey">The access key.</param>
    /// <param name="secretKey">The secret key.</param>
    /// <param name="sessionToken">The token that comes with temporary keys.</param>
    /// <exception cref="ArgumentException">A key is empty.</exception>
    public void UseCredentials(string accessKey, string secretKey, string? sessionToken = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessKey);
        ArgumentException.ThrowIfNullOrWhiteSpace(secretKey);
        Credentials = string.IsNullOrEmpty(sessionToken)
            ? new BasicAWSCredentials(accessKey, secretKey)
            : new SessionAWSCredentials(accessKey, secretKey, sessionToken);
    }
}
