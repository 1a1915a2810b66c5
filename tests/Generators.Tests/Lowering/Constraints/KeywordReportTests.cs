using System.Globalization;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Lowering.Constraints;

/// <summary>What is reported about keywords, and where.</summary>
public sealed class KeywordReportTests
{
    public static TheoryData<string> Formats =>
        [
            .. (
                "base64 base64url binary byte char commonmark currency date date-span date-time decimal decimal128 double "
                + "double-int duration email float guid hostname html http-date idn-email idn-hostname int16 int32 int64 int8 "
                + "ipv4 ipv6 iri iri-reference json-pointer media-range money password regex relative-json-pointer sf-binary "
                + "sf-boolean sf-decimal sf-integer sf-string sf-token time time-span timestamp uint16 uint32 uint64 uint8 "
                + "unixtime uri uri-reference uri-template url uuid"
            ).Split(' '),
        ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_of_the_registry_is_known(string format) =>
        Assert.Empty(Run($"type: [string, integer, number]\nformat: {format}").Diagnostics);

    [Theory]
    [InlineData("type: string\nformat: emial", 10, "'emial'", "'email'")]
    [InlineData("type: string\nmaxLength: 2\nminLength: 3", 11, "'minLength' is greater than 'maxLength'")]
    [InlineData("type: array\nminItems: 3\nmaxItems: 2", 10, "'minItems' is greater than 'maxItems'")]
    [InlineData(
        "type: string\nnot:\n  $dynamicRef: '#x'",
        11,
        "'$dynamicRef'",
        "its target depends on the schemas that refer to it; use $ref"
    )]
    [InlineData("type: string\npattern: '('", 10, "'('", "a ')' is missing")]
    [InlineData("type: string\nnot:\n  pattern: '\\p{Emoji}'", 11, "Emoji", ".NET knows no characters")]
    public void A_problem_is_reported_at_its_line_with_its_reason(string schema, int line, params string[] words)
    {
        var problem = Assert.Single(Run(schema).Diagnostics);

        Assert.Equal(line, problem.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.All(
            words,
            word => Assert.Contains(word, problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Limits_that_are_equal_do_not_contradict_each_other() =>
        Assert.Empty(Run("type: string\nmaxLength: 3\nminLength: 3").Diagnostics);

    private static GeneratorRun Run(string schema) =>
        GeneratorRun.Of(
            SpecFile
                .Schemas("Thing:\n" + string.Join('\n', schema.Split('\n').Select(line => "  " + line)))
                .With("Emit", "Models;Validators")
        );
}
