using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Hosting;
using AmplifyAdmin.Emulator.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmplifyAdmin.Emulator;

/// <summary>The Amplify Admin UI API on this machine. Ends when disposed of.</summary>
public sealed class AmplifyAdminEmulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Database database;

    private AmplifyAdminEmulator(WebApplication app, Database database, EmulatorOptions options)
    {
        this.app = app;
        this.database = database;
        Options = options;
        BaseAddress = options.Url is null ? EmulatorServer.Nowhere : new Uri(app.Urls.First());
    }

    /// <summary>Where it listens; when it does not, an address for its handlers alone. The API answers here and under <c>/prod</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The options. Faults can be changed while the emulator runs.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it behaves; by default in memory, on a free port of this machine.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<AmplifyAdminEmulator> StartAsync(
        EmulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new EmulatorOptions();
        var database = Database.Open(options.DataFile);
        var app = EmulatorHost.Build(options, database);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new AmplifyAdminEmulator(app, database, options);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs an emulator as a program until it is told to end. Prints its address once it listens.</summary>
    /// <param name="arguments">The options, as on a command line.</param>
    /// <returns>The exit code: 0, 1 if the emulator cannot start, 2 if an option is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (CommandLine.Answer(arguments) is { } answer)
        {
            await Console.Out.WriteLineAsync(answer).ConfigureAwait(false);
            return 0;
        }

        EmulatorOptions options;
        try
        {
            options = CommandLine.Parse(arguments);
        }
        catch (FormatException error)
        {
            await Console
                .Error.WriteLineAsync(error.Message + Environment.NewLine + CommandLine.Usage)
                .ConfigureAwait(false);
            return 2;
        }

        AmplifyAdminEmulator emulator;
        try
        {
            emulator = await StartAsync(options).ConfigureAwait(false);
        }
        catch (Exception error)
            when (error
                    is IOException
                        or InvalidDataException
                        or FormatException
                        or InvalidOperationException
                        or SocketException
            )
        {
            await Console.Error.WriteLineAsync(error.Message.ReplaceLineEndings(" ")).ConfigureAwait(false);
            return 1;
        }

        await using var _ = emulator.ConfigureAwait(false);
        var address = emulator.BaseAddress.GetLeftPart(UriPartial.Authority);
        await Console.Out.WriteLineAsync("AmplifyAdmin.Emulator listening on " + address).ConfigureAwait(false);
        await Console.Out.FlushAsync().ConfigureAwait(false);
        await emulator.app.WaitForShutdownAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>Makes a handler whose requests all come here within the process, whichever host they are for.</summary>
    public HttpMessageHandler CreateHandler() =>
        ((EmulatorServer)app.Services.GetRequiredService<IServer>()).CreateHandler();

    /// <summary>Makes a client of such a handler.</summary>
    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = BaseAddress };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
        database.Dispose();
    }
}
