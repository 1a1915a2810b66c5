using Archive;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// Two services with the same API, in place of real ones.
await using var europe = await ArchiveServer.StartAsync("europe");
await using var america = await ArchiveServer.StartAsync("america");

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.Configuration.AddInMemoryCollection([
    new("Archive:Europe:BaseAddress", europe.Address),
    new("Archive:America:BaseAddress", america.Address),
]);

// Two clients of one API: each has its own options, handlers and tokens.
builder.Services.AddArchiveClient("europe", builder.Configuration.GetSection("Archive:Europe"));
builder.Services.AddArchiveClient("america", builder.Configuration.GetSection("Archive:America"));
builder.Services.AddHostedService<Worker>();

await builder.Build().RunAsync();
Console.WriteLine($"Token requests: {europe.TokenRequests} and {america.TokenRequests}");
