using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

/// <summary>Sets variables of the whole process.</summary>
[Collection(nameof(AwsCredentialsSourceTests))]
[CollectionDefinition(nameof(AwsCredentialsSourceTests), DisableParallelization = true)]
public sealed class AwsCredentialsSourceTests : IDisposable
{
    private static readonly (string Name, string Value)[] Variables =
    [
        ("AWS_ACCESS_KEY_ID", "FROMENVIRONMENT"),
        ("AWS_SECRET_ACCESS_KEY", "secret"),
        ("AWS_SESSION_TOKEN", "token"),
    ];

    private readonly string?[] before = Array.ConvertAll(
        Variables,
        variable => Environment.GetEnvironmentVariable(variable.Name)
    );

    public AwsCredentialsSourceTests() =>
        Array.ForEach(Variables, variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));

    public void Dispose()
    {
        for (var i = 0; i < Variables.Length; i++)
        {
            Environment.SetEnvironmentVariable(Variables[i].Name, before[i]);
        }
    }

    [Fact]
    public async Task The_default_chain_is_asked_when_no_credentials_are_given()
    {
        using var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.OK));
        using var client = AwsClient.Build(primary, builder => builder.AddAwsSigning("us-east-1"));

        await client.GetAsync(new Uri("a", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "a");
        await Task.Run(() => client.Send(request), TestContext.Current.CancellationToken);

        Assert.Equal(2, primary.Sent.Count);
        Assert.All(
            primary.Sent,
            sent =>
            {
                Assert.Contains("Credential=FROMENVIRONMENT/", sent.Authorization, StringComparison.Ordinal);
                Assert.Contains("x-amz-security-token", sent.Authorization, StringComparison.Ordinal);
            }
        );
    }
}
