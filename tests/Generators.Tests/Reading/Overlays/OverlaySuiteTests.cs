using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.Overlays;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Reading.Overlays;

/// <summary>The overlays that the standard publishes: valid ones, invalid ones, and pairs with their result.</summary>
public sealed class OverlaySuiteTests
{
    private static string Root
    {
        get
        {
            Assert.SkipUnless(
                Repository.Shared is not null,
                "AMPLIFYADMIN_SHARED does not name the folder that holds suites."
            );
            return Path.Combine(Repository.Shared!, "suites", "overlay");
        }
    }

    // Version 1.2 is a draft.
    [Theory]
    [InlineData("v1.0")]
    [InlineData("v1.1")]
    public void A_valid_overlay_is_read(string version)
    {
        var files = Directory.GetFiles(Path.Combine(Root, "tests", version, "pass"));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Read(file).Problems));
    }

    [Theory]
    [InlineData("v1.0")]
    [InlineData("v1.1")]
    public void An_invalid_overlay_is_reported(string version)
    {
        var files = Directory.GetFiles(Path.Combine(Root, "tests", version, "fail"));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEmpty(Read(file).Problems));
    }

    [Fact]
    public void An_overlay_gives_the_expected_document()
    {
        var folders = Directory.GetDirectories(Path.Combine(Root, "compliant-sets"));

        Assert.NotEmpty(folders);
        Assert.All(
            folders,
            folder =>
            {
                var problems = new List<DiagnosticRecord>();
                var document = Document(Path.Combine(folder, "openapi.yaml"));
                var overlay = Read(Path.Combine(folder, "overlay.yaml")).Overlay!;
                OverlayApplication.Apply("openapi.yaml", document, [overlay], problems, CancellationToken.None);

                Assert.True(
                    JsonNode.DeepEquals(Document(Path.Combine(folder, "output.yaml")), document),
                    document.ToJsonString()
                );
                Assert.DoesNotContain(problems, problem => problem.Id != OverlayDiagnostics.NoMatch.Id);
            }
        );
    }

    private static (Overlay? Overlay, List<DiagnosticRecord> Problems) Read(string path)
    {
        var problems = new List<DiagnosticRecord>();
        var text = SourceText.From(File.ReadAllText(path));
        return (OverlayReader.Read(path, text, problems, CancellationToken.None), problems);
    }

    private static JsonObject Document(string path) =>
        SpecReader.Read(path, SourceText.From(File.ReadAllText(path)), CancellationToken.None).Document!.Root;
}
