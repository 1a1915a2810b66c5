using Package.Tests.Harness;

namespace Package.Tests;

public sealed class CompilerTests(PackageFeed feed)
{
    [Theory]
    [InlineData("roslyn4.7", true)]
    [InlineData("roslyn4.8", false)]
    public async Task A_compiler_that_is_too_old_is_refused_with_what_to_do(string version, bool refused)
    {
        var project = feed.NewProject(
                "Old" + version.Replace(".", "", StringComparison.Ordinal),
                Projects.Bare("net10.0")
            )
            .Write("Program.cs", "System.Console.WriteLine(typeof(AmplifyAdmin.AmplifyAdminClient));");

        var result = await project.BuildAsync($"-p:CompilerApiVersion={version}");

        Assert.Equal(refused, result.ExitCode != 0);
        Assert.Equal(
            refused,
            result.Messages.Any(message =>
                message.Contains("error AAG1001", StringComparison.Ordinal)
                && message.Contains("Install a later SDK", StringComparison.Ordinal)
                && message.Contains(version, StringComparison.Ordinal)
            )
        );
    }
}
