using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Tasks;
using Xunit;

namespace Generated.Tests.Results;

/// <summary>A value together with the status and headers of its response.</summary>
public sealed class ResponseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_response_has_the_value_the_status_and_typed_headers()
    {
        ITasksClient client = Client(message => message.Headers.Add("X-Total", "7"));

        var response = await client.WithResponseAsync(tasks => tasks.ListTasksAsync(Token));

        Assert.Empty(response.Value);
        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(7, ListTasksHeaders.Read(response).XTotal);
        Assert.Equal("application/json", response.ContentType);
        Assert.Equal(2, response.ContentLength);
    }

    [Theory]
    [InlineData("attachment; filename=\"report.pdf\"", "report.pdf")]
    [InlineData("attachment; filename=a; filename*=UTF-8''%C3%A4.txt", "ä.txt")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\boot.ini\"", "boot.ini")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment", null)]
    public async Task The_file_name_has_no_folders(string disposition, string? name)
    {
        var client = Client(message =>
            message.Content!.Headers.TryAddWithoutValidation("Content-Disposition", disposition)
        );

        var response = await client.WithResponseAsync(tasks => tasks.ListTasksAsync(Token));

        Assert.Equal(name, response.FileName);
    }

    [Fact]
    public async Task Options_of_nested_calls_add_up_and_the_inner_ones_win()
    {
        var sent = new HttpRequestMessage().Headers;
        var seen = 0;
        ITasksClient client = new TasksClient(
            new HttpClient(new Responder(request => sent = request.Headers))
            {
                BaseAddress = new Uri("http://127.0.0.1"),
            }
        );

        var response = await client
            .With(new CallOptions { Headers = { ["X-A"] = "1", ["X-B"] = "1" }, OnResponse = _ => seen++ })
            .With(new CallOptions { Headers = { ["X-B"] = "2" } })
            .WithResponseAsync(tasks => tasks.ListTasksAsync(Token));

        Assert.Equal(("1", "2", 1), (Single(sent, "X-A"), Single(sent, "X-B"), seen));
        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    private static string Single(HttpRequestHeaders headers, string name) => string.Join(',', headers.GetValues(name));

    private static TasksClient Client(Action<HttpResponseMessage> prepare) =>
        new(new HttpClient(new Responder(null, prepare)) { BaseAddress = new Uri("http://127.0.0.1") });

    private sealed class Responder(Action<HttpRequestMessage>? seen = null, Action<HttpResponseMessage>? prepare = null)
        : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            seen?.Invoke(request);
            var response = new HttpResponseMessage { Content = new StringContent("[]") };
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            response.Content.Headers.ContentLength = 2;
            prepare?.Invoke(response);
            return Task.FromResult(response);
        }
    }
}
