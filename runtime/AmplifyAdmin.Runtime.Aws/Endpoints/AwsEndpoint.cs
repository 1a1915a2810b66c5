using System;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Where a service is reached in a region.</summary>
public static class AwsEndpoint
{
    /// <summary>The service that clients of this library talk to unless told otherwise.</summary>
    public const string DefaultService = "amplifybackend";

    /// <summary>Returns the base address of a service in a region, ending in a slash and without a stage.</summary>
    /// <param name="region">The region's system name, such as <c>eu-west-1</c>.</param>
    /// <param name="fips">Whether to use the endpoint with FIPS 140 validated cryptography.</param>
    /// <param name="dualStack">Whether to use the endpoint that answers on IPv4 and IPv6.</param>
    /// <param name="service">The service's endpoint prefix.</param>
    /// <returns>An address such as <c>https://amplifybackend.eu-west-1.amazonaws.com/</c>.</returns>
    /// <exception cref="ArgumentException">The region or the service is not a DNS label.</exception>
    public static Uri For(string region, bool fips = false, bool dualStack = false, string service = DefaultService)
    {
        DnsLabel.ThrowIfInvalid(region, nameof(region));
        DnsLabel.ThrowIfInvalid(service, nameof(service));
        var partition = AwsPartition.Of(region);
        var suffix = dualStack ? partition.DualStackSuffix : partition.Suffix;
        return new Uri($"https://{service}{(fips ? "-fips" : "")}.{region}.{suffix}/");
    }
}
