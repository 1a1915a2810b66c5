using System.Globalization;
using Generators.Tests.Harness;

namespace Conformance;

/// <summary>Public documents: where the compiler runs, and whether a document is JSON or YAML, changes nothing in the code.</summary>
[Collection(nameof(SameCodeTests))]
[CollectionDefinition(nameof(SameCodeTests), DisableParallelization = true)]
public sealed class SameCodeTests
{
    public static TheoryData<string> Documents() => CorpusTests.Documents();

    [Theory]
    [MemberData(nameof(Documents))]
    public void Culture_and_time_zone_change_nothing(string path)
    {
        Assert.SkipWhen(path.Length == 0, "No corpus: set AMPLIFYADMIN_SHARED or AMPLIFYADMIN_CORPUS.");
        var text = File.ReadAllText(path);

        var here = In("en-US", "UTC", () => Code(path, text));
        // A dotless i, a decimal comma and another calendar; a zone whose days are not those of UTC.
        var turkish = In("tr-TR", "Pacific/Kiritimati", () => Code(path, text));
        var thai = In("th-TH", "America/St_Johns", () => Code(path, text));

        AssertSame(here, turkish);
        AssertSame(here, thai);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Json_and_yaml_give_the_same_code(string path)
    {
        Assert.SkipWhen(path.Length == 0, "No corpus: set AMPLIFYADMIN_SHARED or AMPLIFYADMIN_CORPUS.");
        Assert.SkipUnless(Path.GetExtension(path) == ".json", "The other form of a YAML document would be a guess.");
        var text = File.ReadAllText(path);

        var json = Code("/spec/document.json", text);
        Assert.SkipWhen(json.Count == 1, "It is not valid JSON, which the other form would be.");
        var yaml = Code("/spec/document.yaml", YamlForm.Of(text));

        AssertSame(json, yaml);
    }

    private static SortedDictionary<string, string> Code(string path, string text)
    {
        var run = GeneratorRun.Of(new SpecFile(path, text).With("Namespace", "Corpus"));
        var name = Path.GetFileName(path);
        var code = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, source) in run.Sources)
        {
            // Headers name the document, whose name is all that the two forms differ in.
            code.Add(file, source.Replace(name, "document", StringComparison.Ordinal));
        }

        code.Add(
            "diagnostics",
            string.Join(
                '\n',
                run.Diagnostics.Select(one => one.Id + " " + one.GetMessage(CultureInfo.InvariantCulture))
                    .Order(StringComparer.Ordinal)
            )
        );
        return code;
    }

    private static T In<T>(string culture, string zone, Func<T> run)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var beforeZone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
            Environment.SetEnvironmentVariable("TZ", beforeZone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static void AssertSame(SortedDictionary<string, string> one, SortedDictionary<string, string> other)
    {
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.Equal(file.Value, other[file.Key]));
    }
}
