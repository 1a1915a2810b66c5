using AmplifyAdmin;
using AmplifyAdmin.Runtime;

// Start the emulator first: amplify-admin-emulator --urls http://127.0.0.1:5005
var address = new Uri(args.Length > 0 ? args[0] : "http://127.0.0.1:5005/prod");
using var http = new HttpClient { BaseAddress = address };
var client = new AmplifyAdminClient(http);

try
{
    await client.GetBackendAsync("orders", new GetBackendReqObj { BackendEnvironmentName = "staging" });
}
catch (NotFoundException notFound)
{
    Console.WriteLine($"{(int)notFound.Status}: {notFound.Error.ResourceType}");
}
catch (ApiException failure)
{
    Console.WriteLine($"No answer from {address}: {failure.InnerException?.Message}");
}
