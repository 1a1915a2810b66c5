using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Aws;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.Aws;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>What calls tell those who listen.</summary>
[Collection(nameof(TelemetryTests))]
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryTests
{
    private const string Source = "AmplifyAdmin.Runtime";

    private static readonly ApiOperation Operation = new("GetThing", "GET", "/things/{id}");

    [Fact]
    public async Task A_call_is_an_activity_by_the_conventions_of_OpenTelemetry()
    {
        var ended = new List<Activity>();
        using var listener = Listen(ended.Add);

        await CallAsync(HttpStatusCode.OK);
        await Assert.ThrowsAsync<ApiException>(() => CallAsync(HttpStatusCode.BadGateway));

        Assert.Equal(["GET /things/{id}", "GET /things/{id}"], ended.Select(activity => activity.DisplayName));
        Assert.All(ended, activity => Assert.Equal(ActivityKind.Client, activity.Kind));
        Assert.Equal("GetThing", ended[0].GetTagItem("api.operation.name"));
        Assert.Equal("GET", ended[0].GetTagItem("http.request.method"));
        Assert.Equal("/things/{id}", ended[0].GetTagItem("url.template"));
        Assert.Equal("http://service.test/things/7", ended[0].GetTagItem("url.full"));
        Assert.Equal("service.test", ended[0].GetTagItem("server.address"));
        Assert.Equal([200, 502], ended.Select(activity => activity.GetTagItem("http.response.status_code")));
        Assert.Equal([null, "502"], ended.Select(activity => activity.GetTagItem("error.type")));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], ended.Select(activity => activity.Status));
    }

    [Fact]
    public async Task Nothing_secret_is_told()
    {
        var told = new List<string>();
        using var listener = Listen(activity => told.AddRange(activity.TagObjects.Select(tag => tag.Value + "")));

        await Assert.ThrowsAsync<ApiException>(() =>
            CallAsync(HttpStatusCode.BadRequest, new ApiClientOptions { CallEnded = report => told.Add($"{report}") })
        );

        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, text => text.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_is_measured_in_seconds()
    {
        var measured = new List<(double Seconds, Dictionary<string, object?> Tags)>();
        using var listener = Measure((value, tags) => measured.Add((value, tags)));

        await CallAsync(HttpStatusCode.OK);

        var (seconds, tags) = Assert.Single(measured);
        Assert.InRange(seconds, 0, 30);
        Assert.Equal("GetThing", tags["api.operation.name"]);
        Assert.Equal(200, tags["http.response.status_code"]);
        Assert.DoesNotContain("error.type", tags.Keys);
    }

    [Fact]
    public async Task The_end_of_a_call_is_reported_without_attempts_when_nothing_counts_them()
    {
        var reports = new List<ApiCallReport>();
        var options = new ApiClientOptions { CallEnded = reports.Add };

        await CallAsync(HttpStatusCode.OK, options);
        await Assert.ThrowsAsync<ApiException>(() => CallAsync(HttpStatusCode.Gone, options));

        Assert.Equal(
            [("GetThing", 200, null, null), ("GetThing", 410, "410", null)],
            reports.Select(report => (report.Operation, report.Status, report.Error, report.Attempts))
        );
    }

    [Fact]
    public async Task Attempts_are_counted_through_the_retries()
    {
        var reports = new List<ApiCallReport>();
        var ended = new List<Activity>();
        var measured = new List<Dictionary<string, object?>>();
        using var listener = Listen(ended.Add);
        using var meter = Measure((_, tags) => measured.Add(tags));
        var answers = new Queue<HttpStatusCode>([
            HttpStatusCode.ServiceUnavailable,
            HttpStatusCode.ServiceUnavailable,
            HttpStatusCode.OK,
        ]);
        var services = new ServiceCollection();
        services
            .AddHttpClient("test", client => client.BaseAddress = new Uri("http://service.test/"))
            .ConfigurePrimaryHttpMessageHandler(() => new Answering(answers.Dequeue))
            .AddAwsRetries(retries => retries.TimeProvider = new SkippingClock());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("test");

        await SendAsync(client, new ApiClientOptions { CallEnded = reports.Add });

        Assert.Equal((200, 3), (Assert.Single(reports).Status, reports[0].Attempts));
        Assert.Equal(2, Assert.Single(ended).GetTagItem("http.request.resend_count"));
        Assert.Equal(2, Assert.Single(measured)["http.request.resend_count"]);
    }

    [Fact]
    public async Task A_call_without_an_answer_names_what_went_wrong_and_has_no_status()
    {
        var ended = new List<Activity>();
        var measured = new List<Dictionary<string, object?>>();
        using var listener = Listen(ended.Add);
        using var meter = Measure((_, tags) => measured.Add(tags));

        await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(() => throw new HttpRequestException("gone")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            CallAsync(() => throw new TaskCanceledException(), true)
        );

        Assert.Equal(
            ["ApiConnectionException", "TaskCanceledException"],
            ended.Select(activity => activity.GetTagItem("error.type"))
        );
        Assert.All(ended, activity => Assert.Equal(ActivityStatusCode.Error, activity.Status));
        Assert.All(ended, activity => Assert.Null(activity.GetTagItem("http.response.status_code")));
        Assert.Equal(["ApiConnectionException", "TaskCanceledException"], measured.Select(tags => tags["error.type"]));
        Assert.All(measured, tags => Assert.DoesNotContain("http.response.status_code", tags.Keys));
    }

    [Fact]
    public async Task What_handlers_do_belongs_to_the_calls_activity()
    {
        var ended = new List<Activity>();
        Activity? during = null;
        using var outer = new Activity("outer").Start();
        using (Listen(ended.Add))
        {
            await CallAsync(() =>
            {
                during = Activity.Current;
                return HttpStatusCode.OK;
            });
        }

        Assert.Same(Assert.Single(ended), during);
        Assert.Equal(outer.SpanId, during!.ParentSpanId);
    }

    [Fact]
    public async Task A_stream_is_measured_until_it_is_disposed()
    {
        var ended = new List<Activity>();
        using var listener = Listen(ended.Add);
        using var handler = new Answering(() => HttpStatusCode.OK);
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://service.test/") };

        var stream = await Thing.StreamAsync(client, TestContext.Current.CancellationToken);
        Assert.Empty(ended);
        await stream.DisposeAsync();

        Assert.Equal(200, Assert.Single(ended).GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task Nobody_who_listens_is_no_activity()
    {
        Activity? during = null;

        await CallAsync(() =>
        {
            during = Activity.Current;
            return HttpStatusCode.OK;
        });

        Assert.Null(during);
    }

    private static ActivityListener Listen(Action<Activity> ended)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(Action<double, Dictionary<string, object?>> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Source)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, value, tags, _) => measured(value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value))
        );
        listener.Start();
        return listener;
    }

    private static Task CallAsync(HttpStatusCode status, ApiClientOptions? options = null) =>
        CallAsync(() => status, false, options);

    private static async Task CallAsync(
        Func<HttpStatusCode> answer,
        bool isCancelled = false,
        ApiClientOptions? options = null
    )
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var handler = new Answering(() =>
        {
            if (isCancelled)
            {
                cancellation.Cancel();
            }

            return answer();
        });
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://service.test/") };
        await SendAsync(client, options ?? new ApiClientOptions(), cancellation.Token);
    }

    private static async Task SendAsync(
        HttpClient client,
        ApiClientOptions options,
        CancellationToken? cancellationToken = null
    )
    {
        var transport = new ApiTransport(client, options, null);
        using var request = new ApiRequest(Operation);
        request.Segment("id", "7");
        request.Query("password", "hush");
        await transport.SendAsync(
            request,
            Probes.Node,
            null,
            cancellationToken ?? TestContext.Current.CancellationToken
        );
    }

    private sealed class Answering(Func<HttpStatusCode> status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                new HttpResponseMessage(status())
                {
                    RequestMessage = request,
                    Content = new StringContent(
                        new JsonObject { ["said"] = "hush" }.ToJsonString(),
                        null,
                        "application/json"
                    ),
                }
            );
    }
}
