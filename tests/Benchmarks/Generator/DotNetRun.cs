namespace Benchmarks.Generator;

/// <summary>What a command printed and how long its process took from start to end.</summary>
internal sealed record DotNetRun(bool Succeeded, string Output, double Milliseconds)
{
    /// <summary>The first error that a build printed, without the file's path.</summary>
    public string FirstError =>
        Output.Split('\n').FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(": error ", StringComparison.Ordinal) + 2)..].Split(" [")[0].Trim()
            : "no error printed";
}
