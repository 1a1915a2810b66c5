using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["ratios"])
{
    Ratios.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(JsonBenchmarks).Assembly).Run(args);
}
