namespace Generators.Tests.House;

/// <summary>Fails a test with everything that was found, one a line.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
