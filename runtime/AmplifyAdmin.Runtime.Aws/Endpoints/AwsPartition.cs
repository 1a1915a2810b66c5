using System;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>A group of regions that share their DNS suffixes.</summary>
/// <param name="RegionPrefix">What the names of its regions begin with.</param>
/// <param name="Suffix">The suffix of ordinary and FIPS endpoints.</param>
/// <param name="DualStackSuffix">The suffix of endpoints that also answer on IPv6.</param>
internal sealed record AwsPartition(string RegionPrefix, string Suffix, string DualStackSuffix)
{
    private static readonly AwsPartition Commercial = new("", "amazonaws.com", "api.aws");

    private static readonly AwsPartition[] Others =
    [
        new("cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        new("us-gov-", "amazonaws.com", "api.aws"),
        new("eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
        new("us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
        new("us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
        new("eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        new("us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
    ];

    /// <summary>Finds the partition of a region; unknown regions count as commercial ones.</summary>
    public static AwsPartition Of(string region) =>
        Array.Find(Others, partition => region.StartsWith(partition.RegionPrefix, StringComparison.Ordinal))
        ?? Commercial;
}
