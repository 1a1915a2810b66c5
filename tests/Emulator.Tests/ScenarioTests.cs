using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using Emulator.Tests.Scenario;
using Xunit;

namespace Emulator.Tests;

/// <summary>The walk that AWS's own client makes, made by the emitted one within the process and over a socket.</summary>
public sealed class ScenarioTests
{
    private const string Socket = "http://127.0.0.1:0";

    [Theory]
    [InlineData(null)]
    [InlineData(Socket)]
    public async Task Every_operation_works_through_the_emitted_client(string? url)
    {
        var called = new HashSet<string>();

        await RunAsync(url, called);

        var operations = typeof(IAmplifyAdminHandler).GetMethods().Select(method => method.Name).ToList();
        Assert.Equal(31, operations.Count);
        Assert.Empty(operations.Except(called));
    }

    [Fact]
    public async Task The_answers_are_the_same_within_the_process_and_over_a_socket()
    {
        var inside = await RunAsync(null, new HashSet<string>());
        var outside = await RunAsync(Socket, new HashSet<string>());

        Assert.True(inside.Count > 100, $"{inside.Count} answers");
        Assert.Equal(inside, outside);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string? url, HashSet<string> called)
    {
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            new EmulatorOptions
            {
                Url = url,
                Clock = new ManualClock(),
                JobDuration = TimeSpan.Zero,
            },
            TestContext.Current.CancellationToken
        );
        using var transcript = new Transcript(url is null ? emulator.CreateHandler() : new SocketsHttpHandler());
        using var http = new HttpClient(transcript) { BaseAddress = new Uri(emulator.BaseAddress, "prod") };
        var walk = new Walk(CallRecorder.Around(new AmplifyAdminClient(http), called));
        await BackendWalk.BeginAsync(walk);
        await ResourceWalk.ApisAsync(walk);
        await ResourceWalk.ModelsAsync(walk);
        await ResourceWalk.SignInsAsync(walk);
        await ResourceWalk.StoragesAsync(walk);
        await BackendWalk.CloneAsync(walk);
        await ResourceWalk.RemovalAsync(walk);
        await AccessWalk.CodesAsync(walk);
        await AccessWalk.ConfigurationAsync(walk);
        await AccessWalk.JobsAsync(walk);
        await BackendWalk.EndAsync(walk);
        return transcript.Answers;
    }
}
