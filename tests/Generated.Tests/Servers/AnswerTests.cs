using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.ServerSentEvents;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reports;
using Xunit;

namespace Generated.Tests.Servers;

/// <summary>What handlers answer where the document allows several media types or statuses.</summary>
public sealed class AnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json;q=0.5, text/*", "text/csv")]
    [InlineData("image/*, application/json;q=0", "image/png")]
    [InlineData("text/html", "application/json")]
    [InlineData("not a media type", "application/json")]
    public async Task The_accept_header_chooses_the_handlers_method(string? accept, string mediaType)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reports/7");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await app.Client.SendAsync(request, Token);

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Each_method_of_the_client_reaches_the_handlers_method_of_the_same_name()
    {
        await using var app = await StartAsync();
        var client = new ReportsClient(app.Client);

        Assert.Equal("7", (await client.GetReportAsync("7", Token)).Id);
        Assert.Equal("id\n7\n", await client.GetReportAsTextAsync("7", Token));
        await using var image = await client.GetReportAsStreamAsync("7", Token);
        Assert.Equal(137, image.ReadByte());
    }

    [Theory]
    [InlineData("new", HttpStatusCode.Created)]
    [InlineData("old", HttpStatusCode.OK)]
    public async Task The_handler_chooses_among_documented_statuses(string id, HttpStatusCode status)
    {
        await using var app = await StartAsync();

        using var response = await app.Client.PutAsync($"/reports/{id}", null, Token);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("queued", HttpStatusCode.Accepted)]
    [InlineData("any", HttpStatusCode.OK)]
    [InlineData("undocumented", HttpStatusCode.OK)]
    public async Task The_handler_chooses_a_status_of_a_documented_range(string id, HttpStatusCode status)
    {
        await using var app = await StartAsync();

        using var response = await app.Client.DeleteAsync($"/reports/{id}", Token);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("photo", "image/jpeg")]
    [InlineData("drawing", "image/png")]
    public async Task A_stream_has_the_handlers_media_type(string id, string mediaType)
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync($"/reports/{id}/picture", Token);

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Events_carry_the_handlers_types_ids_and_intervals()
    {
        await using var app = await StartAsync();
        var client = new ReportsClient(app.Client);

        var events = new List<SseItem<Report>>();
        await foreach (var item in client.WatchChangesAsServerSentEventsAsync(Token))
        {
            events.Add(item);
        }

        Assert.Equal(["a", "b"], events.Select(item => item.Data.Id));
        Assert.Equal(["changed", "message"], events.Select(item => item.EventType));
        Assert.Equal(["1", null], events.Select(item => item.EventId));
        Assert.Equal(TimeSpan.FromSeconds(2), events[0].ReconnectionInterval);
    }

    [Theory]
    [InlineData("/history", "\u001E{\"id\":\"a\"}\n\u001E{\"id\":\"b\"}\n")]
    [InlineData("/archive", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n")]
    public async Task A_sequence_has_record_separators_and_lines_have_none(string path, string body)
    {
        await using var app = await StartAsync();

        Assert.Equal(body, await app.Client.GetStringAsync(path, Token));
    }

    [Fact]
    public async Task The_client_reads_sequences_and_lines()
    {
        await using var app = await StartAsync();
        var client = new ReportsClient(app.Client);

        Assert.Equal(["a", "b"], await IdsAsync(client.ListHistoryAsync(Token)));
        Assert.Equal(["a", "b"], await IdsAsync(client.ListArchiveAsync(Token)));
    }

    private static async Task<List<string>> IdsAsync(IAsyncEnumerable<Report> reports)
    {
        var ids = new List<string>();
        await foreach (var report in reports)
        {
            ids.Add(report.Id);
        }

        return ids;
    }

    private static Task<LoopbackApp> StartAsync() =>
        LoopbackApp.StartAsync(
            services => services.AddHttpContextAccessor().AddSingleton<IReportsHandler, Handler>(),
            endpoints => endpoints.MapReports()
        );

    private sealed class Handler(IHttpContextAccessor accessor) : IReportsHandler
    {
        private HttpResponse Response => accessor.HttpContext!.Response;

        public Task<Report> GetReportAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(new Report { Id = id });

        public Task<string> GetReportAsTextAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult($"id\n{id}\n");

        public Task<Stream> GetReportAsStreamAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult<Stream>(new MemoryStream([137, 80, 78, 71]));

        public Task<Report> PutReportAsync(string id, CancellationToken cancellationToken)
        {
            Response.StatusCode = id == "new" ? 201 : 200;
            return Task.FromResult(new Report { Id = id });
        }

        public Task DeleteReportAsync(string id, CancellationToken cancellationToken)
        {
            Response.StatusCode =
                id == "queued" ? 202
                : id == "undocumented" ? 404
                : 200;
            return Task.CompletedTask;
        }

        public Task<Stream> GetPictureAsync(string id, CancellationToken cancellationToken)
        {
            Response.ContentType = id == "photo" ? "image/jpeg" : null;
            return Task.FromResult<Stream>(new MemoryStream([1]));
        }

        public IAsyncEnumerable<Report> ListHistoryAsync(CancellationToken cancellationToken) =>
            WatchChangesAsync(cancellationToken);

        public IAsyncEnumerable<Report> ListArchiveAsync(CancellationToken cancellationToken) =>
            WatchChangesAsync(cancellationToken);

        public async IAsyncEnumerable<Report> WatchChangesAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await foreach (var item in WatchChangesAsServerSentEventsAsync(cancellationToken))
            {
                yield return item.Data;
            }
        }

        public async IAsyncEnumerable<SseItem<Report>> WatchChangesAsServerSentEventsAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await Task.Yield();
            yield return new(new Report { Id = "a" }, "changed")
            {
                EventId = "1",
                ReconnectionInterval = TimeSpan.FromSeconds(2),
            };
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(new Report { Id = "b" });
        }
    }
}
