using System.Reflection;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using AmplifyAdmin.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Quickstart;

// The service on this machine, and the client as an application would get it.
await using var service = await AmplifyAdminEmulator.StartAsync();
await using var services = new ServiceCollection()
    .AddAmplifyAdminClient(options => options.BaseAddress = service.BaseAddress)
    .Services.BuildServiceProvider();
var client = services.GetRequiredService<IAmplifyAdminClient>();
Console.WriteLine($"An emulator of the Amplify Admin UI API listens on {service.BaseAddress}\n");

Step("Create a backend");
var backend = await client.CreateBackendAsync(
    new CreateBackendReqObj
    {
        AppId = "d1a2b3c4e5",
        AppName = "orders",
        BackendEnvironmentName = "staging",
    }
);
Console.WriteLine($"   {backend.Operation} is {backend.Status}; its job is {backend.JobId}");
var job = await client.WaitForCreateBackendAsync(backend, new() { Interval = TimeSpan.FromMilliseconds(100) });
Console.WriteLine($"   {job.Operation} is {job.Status}");

Step("Add sign-in and storage");
var auth = await client.CreateBackendAuthAsync("d1a2b3c4e5", Requests.SignIn());
Console.WriteLine($"   sign-in for {auth.BackendEnvironmentName}: {auth.Status}");
var storage = await client.CreateBackendStorageAsync("d1a2b3c4e5", Requests.Storage());
Console.WriteLine($"   storage for {storage.BackendEnvironmentName}: {storage.Status}");

Step("List the jobs, two a page");
var page = 0;
await foreach (
    var jobs in client.ListBackendJobsPagesAsync("d1a2b3c4e5", "staging", new ListBackendJobReqObj { MaxResults = 2 })
)
{
    Console.WriteLine(
        $"   page {++page}: {string.Join(", ", (jobs.Jobs ?? []).Select(job => $"{job.Operation} ({job.Status})"))}"
    );
}

Step("Ask for an app that does not exist");
try
{
    await client.GetBackendAsync("no-such-app", new GetBackendReqObj());
}
catch (NotFoundException notFound)
{
    Console.WriteLine(
        $"   NotFoundException, status {(int)notFound.Status}: {notFound.Error.ResourceType}, “{notFound.Error.Message}”"
    );
}

Step("Send a request that breaks the document's rules");
try
{
    await client.ListBackendJobsAsync("d1a2b3c4e5", "staging", new ListBackendJobReqObj { MaxResults = 100 });
}
catch (ApiValidationException invalid)
{
    foreach (var error in invalid.Errors)
    {
        Console.WriteLine($"   {error.Pointer}: {error.Message} ({error.Keyword})");
    }
}

Step("Keep a value that the document does not know yet");
var mode = new AuthMode("PASSKEY");
Console.WriteLine($"   AuthMode “{mode.Value}” is known: {mode.IsKnown}; its kind is {mode.Kind}");

var emitted = typeof(Requests)
    .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(one => one.Key == "EmittedSources");
Console.WriteLine($"\nThe emitted sources are in {emitted.Value}");

static void Step(string title) => Console.WriteLine($"── {title}");
