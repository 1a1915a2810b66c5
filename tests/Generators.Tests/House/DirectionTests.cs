using System.Text.RegularExpressions;

namespace Generators.Tests.House;

/// <summary>Document text → document → model → C# text: a folder of the generator uses only what comes before it.</summary>
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

    // What a sub-folder uses of its siblings; files directly in the folder use all of them.
    private static readonly Dictionary<string, string[]> SubfolderUses = new()
    {
        ["Lowering.Naming"] = [],
        ["Lowering.Views"] = [],
        ["Lowering.Documentation"] = ["Lowering.Views"],
        ["Lowering.Constraints"] = ["Lowering.Views"],
        ["Lowering.Schemas"] = ["Lowering.Naming", "Lowering.Views", "Lowering.Documentation", "Lowering.Constraints"],
        ["Lowering.Examples"] = ["Lowering.Views", "Lowering.Constraints"],
        ["Lowering.Operations"] =
        [
            "Lowering.Naming",
            "Lowering.Views",
            "Lowering.Documentation",
            "Lowering.Schemas",
            "Lowering.Examples",
        ],
        ["Lowering.Compatibility"] = ["Lowering.Views", "Lowering.Schemas", "Lowering.Operations"],
        ["Emission.Writing"] = [],
        ["Emission.Records"] = ["Emission.Writing"],
        ["Emission.Enums"] = ["Emission.Writing"],
        ["Emission.Json"] = ["Emission.Writing"],
        ["Emission.Unions"] = ["Emission.Writing", "Emission.Records", "Emission.Json"],
        ["Emission.Validation"] = ["Emission.Writing", "Emission.Json"],
        ["Emission.Operations"] = ["Emission.Writing", "Emission.Json"],
        ["Emission.Clients"] = ["Emission.Writing", "Emission.Json", "Emission.Validation", "Emission.Operations"],
        ["Emission.Fakes"] = ["Emission.Writing", "Emission.Validation", "Emission.Operations", "Emission.Clients"],
        ["Emission.Webhooks"] = ["Emission.Writing", "Emission.Json", "Emission.Validation"],
        ["Emission.Servers"] = ["Emission.Writing", "Emission.Json", "Emission.Validation", "Emission.Operations"],
    };

    [Fact]
    public void A_folder_uses_only_what_comes_before_it() =>
        Findings.None(OwnSource.Generator.SelectMany(source => WrongUses(source.Folder, source.Text, source.Path)));

    [Fact]
    public void A_subfolder_uses_only_what_comes_before_it() =>
        Findings.None(
            OwnSource.Generator.SelectMany(source => WrongSiblings(source.Subfolder, source.Text, source.Path))
        );

    [Fact]
    public void Every_file_lies_in_a_folder_with_a_place() =>
        Assert.All(OwnSource.Generator, source => Assert.Contains(source.Folder, Uses.Keys));

    [Fact]
    public void Every_subfolder_of_a_listed_folder_has_a_place() =>
        Assert.All(
            OwnSource.Generator.Where(source => source is { Folder: "Lowering" or "Emission", Subfolder.Length: > 0 }),
            source => Assert.Contains(source.Subfolder, SubfolderUses.Keys)
        );

    [Theory]
    [InlineData("Model", "using AmplifyAdmin.Generators.Reading;")]
    [InlineData("Emission", "using static AmplifyAdmin.Generators.Lowering.Naming.PascalCase;")]
    [InlineData("Reading", "using Schema = AmplifyAdmin.Generators.Model.TypeModel;")]
    [InlineData("Lowering", "return Emission.Writing.Code.None;")]
    public void A_use_in_the_wrong_direction_is_found(string folder, string text) =>
        Assert.Single(WrongUses(folder, text, "File.cs"));

    [Theory]
    [InlineData("Lowering.Views", "using AmplifyAdmin.Generators.Lowering.Schemas.Types;")]
    [InlineData("Emission.Json", "using AmplifyAdmin.Generators.Emission.Validation;")]
    [InlineData("Emission.Clients", "return Servers.ServerNames.Handler(settings);")]
    public void A_use_of_a_later_sibling_is_found(string folder, string text) =>
        Assert.Single(WrongSiblings(folder, text, "File.cs"));

    [Fact]
    public void Siblings_do_not_use_each_other_in_a_circle()
    {
        var placed = new HashSet<string>();
        while (SubfolderUses.Keys.FirstOrDefault(CanBePlaced) is { } next)
        {
            placed.Add(next);
        }

        Assert.Equal(SubfolderUses.Keys.Order(), placed.Order());

        bool CanBePlaced(string folder) => !placed.Contains(folder) && SubfolderUses[folder].All(placed.Contains);
    }

    private static IEnumerable<string> WrongUses(string folder, string text, string path) =>
        text.Split('\n')
            .SelectMany(line => UsedFolder().Matches(line))
            .Select(match => match.Groups[1].Value)
            .Where(used => used != folder && !Uses[folder].Contains(used))
            .Distinct()
            .Select(used => $"{path} uses {used}");

    private static IEnumerable<string> WrongSiblings(string folder, string text, string path)
    {
        if (!SubfolderUses.TryGetValue(folder, out var allowed))
        {
            return [];
        }

        var parent = folder.Split('.')[0];
        var siblings = SubfolderUses.Keys.Where(name =>
            name != folder && name.StartsWith(parent + ".", StringComparison.Ordinal)
        );
        return siblings
            .Where(sibling => !allowed.Contains(sibling) && NamesFolder(text, parent, sibling[(parent.Length + 1)..]))
            .Select(sibling => $"{path} uses {sibling}");
    }

    // By its full name, or from the parent's namespace by the folder's name and a name in it.
    private static bool NamesFolder(string text, string parent, string sibling) =>
        Regex.IsMatch(text, $@"(?:{parent}\.|(?<![\w.""/<>])){sibling}(?:\.[A-Z]|;)");

    // By its full name, or from the generator's own namespace by the folder's name and a name in it.
    [GeneratedRegex(
        @"(?:AmplifyAdmin\.Generators\.|(?<![\w.""/<>]))(Foundation|Model|Diagnostics|Reading|Lowering|Emission|Pipeline)(?:\.[A-Z]|;)"
    )]
    private static partial Regex UsedFolder();
}
