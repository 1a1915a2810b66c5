using System;
using System.Threading.Tasks;

namespace AmplifyAdmin.Emulator;

/// <summary>Runs the emulator until it is told to end.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        EmulatorOptions options;
        try
        {
            options = CommandLine.Parse(arguments);
        }
        catch (FormatException error)
        {
            await Console.Error.WriteLineAsync(error.Message + Environment.NewLine + CommandLine.Usage);
            return 2;
        }

        await using var emulator = await AmplifyAdminEmulator.StartAsync(options);
        var address = emulator.BaseAddress.GetLeftPart(UriPartial.Authority);
        await Console.Out.WriteLineAsync($"AmplifyAdmin.Emulator listening on {address}");
        await Console.Out.FlushAsync();
        await emulator.WaitAsync();
        return 0;
    }
}
