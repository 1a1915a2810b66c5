using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>Signatures, when they are required.</summary>
public sealed class SignatureTests
{
    [Fact]
    public async Task A_request_without_a_signature_is_refused_and_the_page_is_not()
    {
        var options = new EmulatorOptions();
        options.AccessKeys["key"] = "secret";
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await AmplifyAdminEmulator.StartAsync(options, token);
        using var http = emulator.CreateClient();
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        using var refused = await http.PostAsync("/prod/backend/app1/details", body, token);
        using var page = await http.GetAsync(new Uri("/", UriKind.Relative), token);

        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Equal(["MissingAuthenticationTokenException"], refused.Headers.GetValues("x-amzn-ErrorType"));
        Assert.Equal(200, (int)page.StatusCode);
    }
}
