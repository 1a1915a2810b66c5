using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Emulator.Tests;

/// <summary>What a client from a service collection writes to the log.</summary>
public sealed class LoggingTests
{
    [Fact]
    public async Task Each_call_is_logged_without_what_it_carried()
    {
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await AmplifyAdminEmulator.StartAsync(new EmulatorOptions { Url = null }, token);
        using var log = new Log();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        services
            .AddAmplifyAdminClient(options => options.BaseAddress = emulator.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler)
            .AddAwsRetries();
        await using var provider = services.BuildServiceProvider();
        var api = provider.GetRequiredService<IAmplifyAdminClient>();

        await api.CreateAsync("dev");
        await Assert.ThrowsAsync<BadRequestException>(() => api.CreateAsync("dev"));

        Assert.Collection(
            log.Lines,
            line =>
                Assert.StartsWith(
                    "Debug 1 CreateBackend was answered after 1 attempts and ",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.StartsWith(
                    "Warning 2 CreateBackend failed with status 400 and BadRequestException after 1 attempts and ",
                    line,
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(log.Lines, line => line.Contains(EmulatorCalls.App, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_takes_no_failures_has_no_call_measured()
    {
        AmplifyAdminClientOptions? options = null;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Critical));
        services.AddAmplifyAdminClient(given => options = given);
        await using var provider = services.BuildServiceProvider();

        _ = provider.GetRequiredService<IAmplifyAdminClient>();

        Assert.Null(options!.CallEnded);
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            categoryName == "AmplifyAdmin.AmplifyAdminClient"
                ? this
                : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        void ILogger.Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)}");

        public void Dispose() { }
    }
}
