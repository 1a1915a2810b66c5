using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>The evaluator against the JSON Schema Test Suite.</summary>
public sealed class SchemaEvaluatorSuiteTests
{
    // The rules on writing direction within a label (RFC 5893) are not checked.
    private static readonly string[] BidiRules =
    [
        "idn-hostname: validation of internationalized host names: Bidi domain name with a digit-first label is invalid",
        "idn-hostname: validation of internationalized host names: label starting with a digit before a right-to-left letter is invalid",
        "idn-hostname: validation of internationalized host names: left-to-right label containing a right-to-left letter is invalid",
        "idn-hostname: validation of internationalized host names: right-to-left label mixing both digit types is invalid",
        "idn-hostname: validation of internationalized host names: A-label that decodes to a disallowed code point is invalid",
        "idn-hostname: validation of internationalized host names: A-label that decodes to a Bidi rule violation is invalid",
    ];

    [Fact]
    public void Judges_every_case_as_the_suite_does() => AssertVerdicts(SchemaSuiteCases("*.json"), []);

    [Theory]
    [InlineData("bignum.json")]
    [InlineData("float-overflow.json")]
    public void Judges_optional_cases(string file) => AssertVerdicts(SchemaSuiteCases(file, "optional"), []);

    [Fact]
    public void Judges_formats() =>
        AssertVerdicts(
            SchemaSuiteCases("*.json", "optional/format"),
            BidiRules,
            new ValidationOptions { AssertFormats = true }
        );

    private static IEnumerable<SchemaCase> SchemaSuiteCases(string pattern, string folder = "")
    {
        Assert.SkipWhen(SchemaSuite.Folder is null, "AMPLIFYADMIN_SHARED names no folder with the suite.");
        return SchemaSuite.Cases(pattern, folder);
    }

    private static bool Accepts(SchemaCase one, ValidationOptions? options)
    {
        var context = new ValidationContext(options);
        var evaluator = SchemaEvaluator.Parse(Encoding.UTF8.GetBytes(one.Schema.GetRawText()));
        evaluator.Check(ref context, JsonNode.Parse(one.Data.GetRawText()));
        return context.Errors.Count == 0;
    }

    private static void AssertVerdicts(
        IEnumerable<SchemaCase> cases,
        IReadOnlyList<string> known,
        ValidationOptions? options = null
    )
    {
        var failures = cases.Where(one => Accepts(one, options) != one.Valid).Select(one => one.Name).ToList();
        Assert.Equal(string.Join('\n', known), string.Join('\n', failures));
    }
}
