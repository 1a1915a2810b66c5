using BenchmarkDotNet.Attributes;

namespace Benchmarks;

/// <summary>Every case with every candidate, memory diagnosed.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private static readonly Case[] Cases = Candidates.All();
    private System.Action run = () => { };

    /// <summary>Case and candidate.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names() =>
        Cases.SelectMany(item => item.Candidates.Select(candidate => item.Name + "/" + candidate.Name));

    [GlobalSetup]
    public void Setup()
    {
        var parts = Name.Split('/');
        run = Cases.Single(item => item.Name == parts[0]).Candidates.Single(item => item.Name == parts[1]).Run;
    }

    [Benchmark]
    public void Run() => run();
}
