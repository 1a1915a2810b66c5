using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Positions;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Reading.Positions;

public sealed class DiagnosticReporterTests
{
    private const string Path = "/spec/test.yaml";

    [Fact]
    public void Diagnostics_come_in_the_order_of_the_text_and_each_once()
    {
        const string Text = "a: 1\nb: 2\nc: 3\n";
        DiagnosticRecord[] records = [Record("/c"), Record("/a"), Record("/b", atKey: true), Record("/a")];

        Assert.Equal(
            ["(1,4): AAG0207 Duplicate enum value 'x'; it is emitted once", "(2,1)", "(3,4)"],
            Texts.Report(Text, records).Select((line, index) => index == 0 ? line : line[..5])
        );
    }

    [Fact]
    public void The_span_is_the_word_in_its_file()
    {
        var text = SourceText.From("a:\n  key: word, more\n");
        var location = Assert.Single(DiagnosticReporter.Create(Path, text, [Record("/a/key")])).Location;

        Assert.Equal("word", text.ToString(location.SourceSpan));
        Assert.Equal(Path, location.GetLineSpan().Path);
        Assert.Equal("(1,7)-(1,11)", location.GetLineSpan().Span.ToString());
    }

    [Fact]
    public void A_message_is_one_line_that_reads_as_it_is_written()
    {
        var record = Record("/a") with { Arguments = ["a\r\nb\u2028c\u202Ed\0" + new string('x', 10_000)] };
        var message = Assert.Single(Texts.Report("a: 1", [record]));

        Assert.Contains("'a  b c d xx", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 500, 600);
    }

    [Fact]
    public void Braces_in_a_document_are_no_holes_in_a_message()
    {
        var record = Record("/a") with { Arguments = ["{0} {1} {"] };

        Assert.Contains("'{0} {1} {'", Assert.Single(Texts.Report("a: 1", [record])), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_has_its_own_positions()
    {
        var other = Record("/b") with { DocumentPath = "/spec/part.yaml" };
        var diagnostics = DiagnosticReporter.Create(
            [new(Path, SourceText.From("a: 1")), new("/spec/part.yaml", SourceText.From("a: 1\nb: 2"))],
            [other, Record("/a")]
        );

        Assert.Equal(
            ["/spec/test.yaml: (0,3)-(0,4)", "/spec/part.yaml: (1,3)-(1,4)"],
            diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().ToString())
        );
    }

    [Fact]
    public void A_file_whose_text_is_not_at_hand_is_named()
    {
        var record = Record("/b") with { DocumentPath = "/spec/part.yaml" };
        var diagnostic = Assert.Single(DiagnosticReporter.Create(Path, SourceText.From("a: 1"), [record]));

        Assert.Equal("/spec/part.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_position_outside_the_text_is_moved_into_it()
    {
        var record = Record("/a") with { Position = new TextPosition(7, 7) };

        Assert.StartsWith("(1,1)", Assert.Single(Texts.Report("", [record])), StringComparison.Ordinal);
    }

    private static DiagnosticRecord Record(string place, bool atKey = false) =>
        new(LoweringDiagnostics.DuplicateEnumValue.Id, Path, new JsonPointer(place), atKey, ["x"]);
}
