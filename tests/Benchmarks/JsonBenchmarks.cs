using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Order;

namespace Benchmarks;

/// <summary>Every case with every candidate, next to System.Text.Json's source generator in metadata mode, memory diagnosed.</summary>
/// <remarks>Median and minimum say more than the mean where other processes interrupt.</remarks>
[MemoryDiagnoser]
[MinColumn, MedianColumn]
[Orderer(SummaryOrderPolicy.Declared)]
public abstract class JsonBenchmarks
{
    private static readonly Case[] All = Candidates.All();
    private Action emitted = Nothing;
    private Action floor = Nothing;
    private Action sourceGenerated = Nothing;
    private Action reflection = Nothing;
    private Action newtonsoft = Nothing;

    /// <summary>What is read or written.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    public abstract IEnumerable<string> Cases { get; }

    [GlobalSetup]
    public virtual void Setup()
    {
        emitted = Find(Candidates.Emitted);
        floor = Find(Candidates.Floor);
        sourceGenerated = Find(Candidates.SourceGenerated);
        reflection = Find(Candidates.Reflection);
        newtonsoft = Find(Candidates.Newtonsoft);
    }

    [Benchmark]
    public void Emitted() => emitted();

    [Benchmark]
    public void Floor() => floor();

    [Benchmark(Baseline = true)]
    public void SourceGenerated() => sourceGenerated();

    [Benchmark]
    public void Reflection() => reflection();

    [Benchmark]
    public void Newtonsoft() => newtonsoft();

    protected static void Nothing() { }

    protected static IEnumerable<string> StartingWith(string verb) =>
        All.Select(item => item.Name).Where(name => name.StartsWith(verb, StringComparison.Ordinal));

    protected Action Find(string candidate) =>
        All.Single(item => item.Name == Case).Candidates.Single(item => item.Name == candidate).Run;
}

/// <summary>Reading.</summary>
public class ReadBenchmarks : JsonBenchmarks
{
    /// <inheritdoc />
    public override IEnumerable<string> Cases => StartingWith("read");
}

/// <summary>Writing, for which System.Text.Json has a fast path besides.</summary>
public class WriteBenchmarks : JsonBenchmarks
{
    private Action fastPath = Nothing;

    /// <inheritdoc />
    public override IEnumerable<string> Cases => StartingWith("write");

    /// <inheritdoc />
    public override void Setup()
    {
        base.Setup();
        fastPath = Find(Candidates.FastPath);
    }

    [Benchmark]
    public void FastPath() => fastPath();
}
