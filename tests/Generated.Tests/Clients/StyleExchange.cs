using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Styles;

namespace Generated.Tests.Clients;

/// <summary>The emitted client and the emitted server of <c>styles.yaml</c>, with a tap on the wire between them.</summary>
internal sealed class StyleExchange : IAsyncDisposable
{
    private readonly LoopbackApp app;
    private readonly HandlerDouble calls;

    private StyleExchange(LoopbackApp app, HandlerDouble calls, WireTap tap)
    {
        this.app = app;
        this.calls = calls;
        Tap = tap;
        Client = new StylesClient(app.Client);
    }

    public StylesClient Client { get; }

    public WireTap Tap { get; }

    /// <summary>What the handler was called with last.</summary>
    public IReadOnlyList<object?> Arguments => calls.Arguments;

    public static async Task<StyleExchange> StartAsync()
    {
        var tap = new WireTap();
        var handler = HandlerDouble.Create<IStylesHandler>((_, _) => null, out var calls);
        var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler).AddSingleton<IStartupFilter>(tap),
            endpoints => endpoints.MapStyles()
        );
        return new StyleExchange(app, calls, tap);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
