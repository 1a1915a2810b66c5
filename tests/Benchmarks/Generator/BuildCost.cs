using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Benchmarks.Generator;

/// <summary>What a build took, with everything that it started.</summary>
/// <param name="Run">The build.</param>
/// <param name="Seconds">Processor time of all its processes.</param>
/// <param name="Mebibytes">Peak memory of the largest of its processes, which is the compiler.</param>
internal sealed partial record BuildCost(DotNetRun Run, double Seconds, double Mebibytes)
{
    private const int Children = -1;

    /// <summary>Runs <c>dotnet</c> in its own process, because the system counts peak memory per process.</summary>
    public static BuildCost Measure(string folder, params string[] arguments)
    {
        var assembly = typeof(BuildCost).Assembly.Location;
        var run = DotNet.Start(folder, new Dictionary<string, string>(), [assembly, "resources", folder, .. arguments]);
        var figures = run.Output[(run.Output.LastIndexOf('#') + 1)..].Split(' ');
        return new BuildCost(run, Number(figures[0]), Number(figures[1]));
    }

    /// <summary>The work of that process: runs the command and prints what its children took.</summary>
    public static int Report(string folder, string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("The resources of a build are measured on Linux.");
        }

        var run = DotNet.Try(folder, arguments);
        if (GetResourceUsage(Children, out var usage) != 0)
        {
            throw new InvalidOperationException("getrusage failed.");
        }

        var seconds =
            usage.UserSeconds + usage.SystemSeconds + (usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6;
        Console.WriteLine(run.Output);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"#{seconds} {usage.PeakKibibytes / 1024.0}"));
        return run.Succeeded ? 0 : 1;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long PeakKibibytes;
        private readonly Counters counters;
    }

    // The counters that follow in the system's structure.
    [InlineArray(13)]
    private struct Counters
    {
        private long first;
    }
}
