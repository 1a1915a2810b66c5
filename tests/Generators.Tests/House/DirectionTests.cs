using System.Text.RegularExpressions;

namespace Generators.Tests.House;

/// <summary>Spec text → document → model → C# text: a folder of the generator uses only what comes before it.</summary>
public sealed partial class DirectionTests
{
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Foundation"] = [],
        ["Model"] = ["Foundation"],
        ["Diagnostics"] = ["Foundation"],
        ["Reading"] = ["Foundation", "Diagnostics"],
        ["Lowering"] = ["Foundation", "Model", "Diagnostics", "Reading"],
        ["Emission"] = ["Foundation", "Model"],
        ["Pipeline"] = ["Foundation", "Model", "Diagnostics", "Reading", "Lowering", "Emission"],
    };

    [Fact]
    public void A_folder_uses_only_what_comes_before_it() =>
        Findings.None(OwnSource.Generator.SelectMany(source => WrongUses(source.Folder, source.Text, source.Path)));

    [Fact]
    public void Every_file_lies_in_a_folder_with_a_place() =>
        Assert.All(OwnSource.Generator, source => Assert.Contains(source.Folder, Uses.Keys));

    [Theory]
    [InlineData("Model", "using AmplifyAdmin.Generators.Reading;")]
    [InlineData("Emission", "using static AmplifyAdmin.Generators.Lowering.Naming.PascalCase;")]
    [InlineData("Reading", "using Schema = AmplifyAdmin.Generators.Model.TypeModel;")]
    [InlineData("Lowering", "return Emission.Writing.Code.None;")]
    public void A_use_in_the_wrong_direction_is_found(string folder, string text) =>
        Assert.Single(WrongUses(folder, text, "File.cs"));

    private static IEnumerable<string> WrongUses(string folder, string text, string path) =>
        text.Split('\n')
            .SelectMany(line => UsedFolder().Matches(line))
            .Select(match => match.Groups[1].Value)
            .Where(used => used != folder && !Uses[folder].Contains(used))
            .Distinct()
            .Select(used => $"{path} uses {used}");

    // By its full name, or from the generator's own namespace by the folder's name and a name in it.
    [GeneratedRegex(
        @"(?:AmplifyAdmin\.Generators\.|(?<![\w.""/<>]))(Foundation|Model|Diagnostics|Reading|Lowering|Emission|Pipeline)(?:\.[A-Z]|;)"
    )]
    private static partial Regex UsedFolder();
}
