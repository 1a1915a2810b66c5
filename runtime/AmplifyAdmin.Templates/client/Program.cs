using AmplifyAdmin.Runtime;
using Petstore;

// The address of the server is the first argument, or that of the document.
using var http = new HttpClient { BaseAddress = new Uri(args.Length > 0 ? args[0] : "http://localhost:5000") };
var client = new PetstoreClient(http);

try
{
    foreach (var pet in await client.ListPetsAsync(limit: 10))
    {
        Console.WriteLine($"{pet.Id}: {pet.Name}");
    }
}
catch (ApiException failure)
{
    Console.WriteLine(failure.Message);
}
