using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Generated.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Tasks;
using Xunit;

namespace Generated.Tests.Results;

/// <summary>Operations that answer in several ways, and that take several kinds of body.</summary>
public sealed class TaskClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<GetTaskResult> Answers() =>
        [
            new GetTaskResult.Ok(new Outcome { Value = "done" }),
            new GetTaskResult.Accepted(new Progress { Percent = 40 }),
            new GetTaskResult.NonAuthoritativeInformation("line 1\nligne é"),
            new GetTaskResult.NoContent(),
        ];

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public async Task What_the_handler_answers_arrives(GetTaskResult answer)
    {
        var handler = HandlerDouble.Create<ITasksHandler>((_, _) => answer, out _);
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapTasks()
        );

        Assert.Equal(answer, await new TasksClient(app.Client).GetTaskAsync("t", Token));
    }

    [Fact]
    public async Task A_stream_among_the_answers_is_handed_over()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(index => (byte)index).ToArray();
        var handler = HandlerDouble.Create<ITasksHandler>(
            (_, _) => new GetTaskResult.PartialContent(new MemoryStream(bytes)),
            out _
        );
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapTasks()
        );

        var result = await new TasksClient(app.Client).GetTaskAsync("t", Token);

        await using var body = Assert.IsType<GetTaskResult.PartialContent>(result).Body;
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, Token);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task A_documented_error_is_thrown_and_an_undocumented_success_named()
    {
        var missing = Client(HttpStatusCode.NotFound, "application/json", """{"message":"gone"}""");
        Assert.Equal(
            "gone",
            (await Assert.ThrowsAsync<MissingException>(() => missing.GetTaskAsync("t", Token))).Error.Message
        );

        var odd = Client(HttpStatusCode.ResetContent, "application/json", "{}");
        var exception = await Assert.ThrowsAsync<ApiResponseException>(() => odd.GetTaskAsync("t", Token));
        Assert.Contains("205", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_body_is_an_overload()
    {
        var sent = new Recorder("application/json", """{"percent":1}""");
        var client = new TasksClient(new HttpClient(sent) { BaseAddress = new Uri("http://127.0.0.1") });

        await client.StartTaskAsync(new Order { Name = "a" }, Token);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal("""{"name":"a"}""", sent.Body);

        await client.StartTaskAsync("sweep", Token);
        Assert.Equal("text/plain; charset=utf-8", sent.ContentType);
        Assert.Equal("sweep", sent.Body);

        await client.StartTaskAsync(new MemoryStream([65, 66]), Token);
        Assert.Equal("application/octet-stream", sent.ContentType);
        Assert.Equal("AB", sent.Body);

        await client.StartTaskAsync(new Upload { Title = "t" }, Token);
        Assert.StartsWith("multipart/form-data; boundary=", sent.ContentType, StringComparison.Ordinal);
        Assert.Contains("name=\"title\"", sent.Body, StringComparison.Ordinal);

        await Assert.ThrowsAsync<ApiValidationException>(() => client.StartTaskAsync(new Order { Name = "" }, Token));
    }

    [Fact]
    public async Task Each_kind_of_answer_is_a_method_that_asks_for_it()
    {
        var events = new Recorder("text/event-stream", "data: {\"percent\":1}\n\ndata: {\"percent\":2}\n\n");
        var client = new TasksClient(new HttpClient(events) { BaseAddress = new Uri("http://127.0.0.1") });
        var percents = new System.Collections.Generic.List<int>();
        await foreach (var progress in client.StartTaskAsEventsAsync(new Order { Name = "a" }, Token))
        {
            percents.Add(progress.Percent);
        }

        Assert.Equal([1, 2], percents);
        Assert.Equal("text/event-stream", events.Accept);

        var table = new Recorder("text/csv", "a;b");
        client = new TasksClient(new HttpClient(table) { BaseAddress = new Uri("http://127.0.0.1") });
        Assert.Equal("a;b", await client.StartTaskAsTextAsync(new Order { Name = "a" }, Token));
        Assert.Equal("text/csv", table.Accept);
    }

    [Fact]
    public async Task Documented_headers_are_typed_on_both_sides()
    {
        var sent = new ListTasksHeaders
        {
            XTotal = 7,
            XComplete = true,
            Link = "<http://127.0.0.1/?page=2>; rel=\"next\"",
            XTags = ["a", "b c"],
            XSizes = [1, 2],
            XState = ListTasksXState.Open,
            XUntil = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        var handler = HandlerDouble.Create<ITasksHandler>(
            (_, arguments) =>
            {
                var headers = Assert.IsType<ListTasksHeaders>(Assert.Single(arguments));
                (headers.XTotal, headers.XComplete, headers.Link) = (sent.XTotal, sent.XComplete, sent.Link);
                (headers.XTags, headers.XSizes, headers.XState) = (sent.XTags, sent.XSizes, sent.XState);
                headers.XUntil = sent.XUntil;
                return Array.Empty<Outcome>();
            },
            out _
        );
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapTasks()
        );

        ListTasksHeaders? read = null;
        var client = new TasksClient(app.Client).With(
            new CallOptions { OnResponse = response => read = ListTasksHeaders.Read(response) }
        );
        Assert.Empty(await client.ListTasksAsync(Token));

        Assert.Equal(
            sent.All().Where(header => header.Value is not null),
            read!.All().Where(header => header.Value is not null)
        );
        Assert.Equal((7, true, ListTasksXState.Open), (read.XTotal, read.XComplete, read.XState));
        Assert.Equal(["a", "b c"], read.XTags);
        Assert.Equal(sent.XUntil, read.XUntil);
        Assert.Null(read.XOdd);
        Assert.Null(read.RetryAfter);
    }

    [Fact]
    public async Task A_header_that_is_not_what_the_document_says_is_named()
    {
        var client = new TasksClient(
            new HttpClient(new Recorder("application/json", "[]", ("X-Total", "many")))
            {
                BaseAddress = new Uri("http://127.0.0.1"),
            }
        ).With(new CallOptions { OnResponse = response => ListTasksHeaders.Read(response) });

        var exception = await Assert.ThrowsAsync<FormatException>(() => client.ListTasksAsync(Token));
        Assert.Contains("'X-Total' holds 'many'", exception.Message, StringComparison.Ordinal);
    }

    private static TasksClient Client(HttpStatusCode status, string type, string body) =>
        new(new HttpClient(new Recorder(type, body, status: status)) { BaseAddress = new Uri("http://127.0.0.1") });

    private sealed class Recorder(
        string type,
        string body,
        (string, string)? header = null,
        HttpStatusCode status = HttpStatusCode.OK
    ) : HttpMessageHandler
    {
        public string? ContentType { get; private set; }

        public string? Body { get; private set; }

        public string? Accept { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Accept = request.Headers.Accept.ToString();
            ContentType = request.Content?.Headers.ContentType?.ToString();
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
            if (header is var (name, value))
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        }
    }
}
