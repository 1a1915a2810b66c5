using System.Threading.Tasks;

namespace AmplifyAdmin.Emulator;

/// <summary>Runs the emulator until it is told to end.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => AmplifyAdminEmulator.RunAsync(arguments);
}
