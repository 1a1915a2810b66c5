using System;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsEndpointTests
{
    [Theory]
    [InlineData("us-east-1", false, false, "https://amplifybackend.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", true, false, "https://amplifybackend-fips.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", false, true, "https://amplifybackend.us-east-1.api.aws/")]
    [InlineData("us-east-1", true, true, "https://amplifybackend-fips.us-east-1.api.aws/")]
    [InlineData("eu-central-1", false, false, "https://amplifybackend.eu-central-1.amazonaws.com/")]
    [InlineData("cn-north-1", false, false, "https://amplifybackend.cn-north-1.amazonaws.com.cn/")]
    [InlineData("cn-northwest-1", false, true, "https://amplifybackend.cn-northwest-1.api.amazonwebservices.com.cn/")]
    [InlineData("us-gov-west-1", true, false, "https://amplifybackend-fips.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-east-1", false, true, "https://amplifybackend.us-gov-east-1.api.aws/")]
    [InlineData("eusc-de-east-1", false, false, "https://amplifybackend.eusc-de-east-1.amazonaws.eu/")]
    [InlineData("us-iso-east-1", false, false, "https://amplifybackend.us-iso-east-1.c2s.ic.gov/")]
    [InlineData("us-isob-east-1", false, false, "https://amplifybackend.us-isob-east-1.sc2s.sgov.gov/")]
    [InlineData("xx-moon-1", false, false, "https://amplifybackend.xx-moon-1.amazonaws.com/")]
    public void Follows_region_and_variant(string region, bool fips, bool dualStack, string expected) =>
        Assert.Equal(new Uri(expected), AwsEndpoint.For(region, fips, dualStack));

    [Fact]
    public void Takes_another_service() =>
        Assert.Equal(new Uri("https://sts.eu-west-1.amazonaws.com/"), AwsEndpoint.For("eu-west-1", service: "sts"));

    [Theory]
    [InlineData("")]
    [InlineData("evil.test/")]
    [InlineData("us-east-1.evil")]
    [InlineData("US-EAST-1")]
    [InlineData("-a")]
    [InlineData("a@b")]
    public void Refuses_a_region_that_would_lead_elsewhere(string region) =>
        Assert.ThrowsAny<ArgumentException>(() => AwsEndpoint.For(region));
}
