namespace Generators.Tests.House;

public sealed class SizeTests
{
    private const int Limit = 300;

    [Fact]
    public void No_file_passes_300_lines() =>
        Findings.None(
            OwnSource
                .Generator.Concat(OwnSource.Runtime)
                .Concat(OwnSource.Tool)
                .Where(source => source.Lines > Limit)
                .Select(source => $"{source.Path}: {source.Lines} lines")
        );

    [Fact]
    public void Files_are_found()
    {
        Assert.True(OwnSource.Generator.Count > 50);
        Assert.True(OwnSource.Runtime.Count > 20);
    }
}
