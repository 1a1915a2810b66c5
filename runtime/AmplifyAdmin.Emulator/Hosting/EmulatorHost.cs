using System;
using AmplifyAdmin.Emulator.Operations;
using AmplifyAdmin.Emulator.Storage;
using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Builds the application of the emulator.</summary>
internal static class EmulatorHost
{
    /// <summary>The limit of the service.</summary>
    public const long MaxRequestBytes = 6 * 1024 * 1024;

    public static WebApplication Build(EmulatorOptions options, Database database)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (options.Url is { } url)
        {
            builder.WebHost.UseKestrelCore().UseUrls(url);
        }

        EmulatorServer.Add(builder.Services);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // A failure to start is an exception of the caller, not a log entry.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddRoutingCore();
        builder.Services.AddCors();
        builder.Services.Configure<ServerOptions>(server =>
        {
            server.MaxRequestBytes = MaxRequestBytes;
            server.ErrorTypeHeader = "x-amzn-ErrorType";
            server.RequestIdHeader = "x-amzn-RequestId";
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddSingleton(database).AddSingleton(options).AddSingleton<Gate>();
        builder.Services.AddSingleton<IAmplifyAdminHandler, AmplifyHandler>();

        var app = builder.Build();
        app.UseBrowserProtection(new CallerPolicy(options));
        app.UseAwsErrorNames();
        app.UseSignatureCheck(options);
        app.UseRouting();
        app.MapAmplifyAdmin();
        app.MapAmplifyAdmin("/prod");
        app.MapWebPages(isSigned: options.AccessKeys.Count > 0);
        return app;
    }
}
