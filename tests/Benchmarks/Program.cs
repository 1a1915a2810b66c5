using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Generator;
using Benchmarks.Throughput;

switch (args)
{
    case ["ratios"]:
        Ratios.Print();
        break;
    case ["emulator"]:
        await ThroughputRatios.PrintAsync();
        break;
    case ["load"]:
        await LoadCases.PrintAsync();
        break;
    case ["generator"]:
        GeneratorCases.Print();
        break;
    case ["cancel"]:
        CancellationCases.Print();
        break;
    case ["build", .. var paths]:
        BuildCases.Print(paths);
        break;
    case ["aot"]:
        NativeCases.Print();
        break;
    case ["resources", var folder, .. var arguments]:
        return BuildCost.Report(folder, arguments);
    case ["cold", var what, var path]:
        ColdRun.Run(what, path);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(JsonBenchmarks).Assembly).Run(args);
        break;
}

return 0;
