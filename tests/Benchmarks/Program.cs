using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Throughput;

if (args is ["ratios"])
{
    Ratios.Print();
}
else if (args is ["emulator"])
{
    await ThroughputRatios.PrintAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(JsonBenchmarks).Assembly).Run(args);
}
