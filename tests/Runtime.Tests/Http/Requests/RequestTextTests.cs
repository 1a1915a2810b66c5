using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Requests;

/// <summary>Text beyond ASCII in requests.</summary>
public sealed class RequestTextTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/a😀b/ä", "/a%F0%9F%98%80b/%C3%A4")]
    [InlineData("/a b?c#d", "/a%20b%3Fc%23d")]
    [InlineData("/a\u0001b", "/a%01b")]
    public async Task Literals_of_a_path_are_sent_as_utf8(string literal, string target)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, $"\"{request.Target}\""));
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request(literal);

        Assert.Equal(target, await Thing.Transport(client).SendAsync(request, Probes.Text, null, Cancelled));
    }

    [Theory]
    [InlineData("naïve 😀.txt", "naïve 😀.txt")]
    [InlineData("a\"b\r\nc", "a%22b%0D%0Ac")]
    public async Task A_file_name_is_sent_as_browsers_do(string name, string sent)
    {
        var received = "";
        await using var server = new FaultServer(
            (request, _) =>
            {
                received = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request.Text));
                return request.AnswerAsync(200, "\"ok\"");
            }
        );
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request(operation: new ApiOperation("MakeThing", "POST", "/thing"));
        var form = new FormBody("multipart/form-data");
        form.AddFile(name, new byte[] { 1, 2, 3 }, null);
        request.Form(form);

        await Thing.Transport(client).SendAsync(request, Probes.Text, null, Cancelled);

        Assert.Contains(
            $"Content-Disposition: form-data; name=\"{sent}\"; filename=\"{sent}\"\r\n",
            received,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("filename*", received, StringComparison.Ordinal);
    }
}
