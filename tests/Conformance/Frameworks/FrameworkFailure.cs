using System.Reflection;

namespace Conformance.Frameworks;

/// <summary>A check that does not hold.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Exchange">The value that is exchanged; empty when the client could not be used at all.</param>
/// <param name="Direction">Whether the client reads (<c>GET</c>) or sends (<c>POST</c>) the value.</param>
/// <param name="Text">What differs.</param>
internal sealed record FrameworkFailure(string Framework, string Exchange, string Direction, string Text)
{
    private static readonly FrameworkReason[] Reasons = [.. ReadReasons()];

    /// <summary>Why the document is the cause; null when it is not.</summary>
    public string? Reason =>
        Reasons
            .FirstOrDefault(reason =>
                reason.Frameworks.Contains(Framework) && reason.Exchange == Exchange && reason.Direction == Direction
            )
            ?.Text;

    /// <inheritdoc />
    public override string ToString() => $"{Framework}: {Direction} {Exchange}: {Text.ReplaceLineEndings(" ")}";

    private static IEnumerable<FrameworkReason> ReadReasons()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Conformance.Frameworks.Justified.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(" | ") is [var frameworks, var exchange, var direction, var reason] && !line.StartsWith('#'))
            {
                yield return new FrameworkReason(frameworks.Split(", "), exchange, direction, reason);
            }
        }
    }

    private sealed record FrameworkReason(string[] Frameworks, string Exchange, string Direction, string Text);
}
