using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Conformance.Webhooks;

/// <summary>An application on loopback with the emitted endpoints of webhooks.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly RecordingWebhookHandler handler;

    private WebhookReceiver(WebApplication application, RecordingWebhookHandler handler)
    {
        this.application = application;
        this.handler = handler;
    }

    /// <summary>Where the webhook <c>stock</c> is received.</summary>
    public Uri Address => new(new Uri(application.Urls.Single()), "webhooks/stock");

    /// <summary>What the handler has received.</summary>
    public IReadOnlyList<object?> Bodies => handler.Bodies;

    /// <summary>Starts an application that accepts some secrets.</summary>
    public static async Task<WebhookReceiver> Start(EmittedWebhooks emitted, IEnumerable<string> secrets)
    {
        var handler = RecordingWebhookHandler.Create(emitted.HandlerType);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(emitted.HandlerType, handler);
        builder.Services.Configure<WebhookOptions>(options => secrets.ToList().ForEach(options.Secrets.Add));
        var application = builder.Build();
        emitted.Map(application);
        await application.StartAsync();
        return new WebhookReceiver(application, handler);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => application.DisposeAsync();
}
