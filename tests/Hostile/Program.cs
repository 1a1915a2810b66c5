using System.Globalization;
using Hostile;

// dotnet run -c Release --project tests/Hostile -- server|client [requests] [seed]
// dotnet run -c Release --project tests/Hostile -- growth
if (args is ["growth"])
{
    Growth.Print();
    return 0;
}

if (args is not ["server" or "client", ..])
{
    Console.Error.WriteLine("Usage: server|client [requests] [seed], or growth");
    return 2;
}

var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 40_000;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 7;
IHostileRun run = args[0] == "server" ? await HostileCallers.StartAsync() : new HostileServer();
await using (run)
{
    return await Fuzz.RunAsync(run, count, seed) == 0 ? 0 : 1;
}
