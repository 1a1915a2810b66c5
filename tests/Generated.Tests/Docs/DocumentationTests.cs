using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Generated.Tests.Docs;

/// <summary>The C# of the documentation compiles against emitted code.</summary>
public sealed class DocumentationTests
{
    private const string Pets =
        "using Readme; using PetClient = Readme.PetstoreClient; using IPetClient = Readme.IPetstoreClient;";

    // What the blocks continue that are not complete. The others have to compile by themselves.
    private static readonly Dictionary<(string File, int Block), string> Contexts = new()
    {
        [("README.md", 0)] = "using Readme; var client = new PetstoreClient(new HttpClient());",
        [("README.md", 2)] =
            "using AmplifyAdmin; using AmplifyAdmin.Runtime.Aws; using Microsoft.Extensions.DependencyInjection; var services = new ServiceCollection();",
        [("runtime/docs/aws.md", 0)] =
            "using AmplifyAdmin; using AmplifyAdmin.Runtime.Aws; using Microsoft.Extensions.DependencyInjection; var services = new ServiceCollection();",
        [("generator/docs/migrate-from-kiota.md", 0)] = Pets,
        [("generator/docs/migrate-from-nswag.md", 0)] = Pets + "var http = new HttpClient();",
        [("generator/docs/migrate-from-refitter.md", 0)] = Pets,
    };

    // Excerpts of emitted code, which snapshots have.
    private const string Excerpt = "generator/docs/emitted-code.md";

    // Lines of emitted code, which another test compares with what is emitted.
    private const string Examples = "generator/docs/options.md";

    /// <summary>The files of the documentation that have C#.</summary>
    public static TheoryData<string> Files =>
        new(
            new[] { "README.md" }
                .Concat(Markdown("runtime/docs"))
                .Concat(Markdown("generator/docs"))
                .Where(file =>
                    file is not (Excerpt or Examples) && CodeBlock.Read(Path.Combine(Root(), file)).Count > 0
                )
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Code_blocks_compile(string file)
    {
        var blocks = CodeBlock.Read(Path.Combine(Root(), file));

        Assert.Empty(blocks.SelectMany((block, index) => block.Errors(Contexts.GetValueOrDefault((file, index), ""))));
    }

    [Fact]
    public void Every_context_belongs_to_a_block() =>
        Assert.All(
            Contexts.Keys,
            key => Assert.InRange(key.Block, 0, CodeBlock.Read(Path.Combine(Root(), key.File)).Count - 1)
        );

    [Theory]
    [InlineData(0, "Models#ListBackendJobReqObj")]
    [InlineData(1, "Models#MfaMode")]
    [InlineData(2, "Operations#GetToken")]
    public void The_excerpts_of_emitted_code_are_emitted(int index, string file)
    {
        var block = CodeBlock.Read(Path.Combine(Root(), Excerpt))[index];
        var snapshot = File.ReadAllText(
            Path.Combine(Root(), $"tests/Generators.Tests/Snapshots/amplify/{file}.verified.cs")
        );

        // Members are left out, but no line is changed.
        Assert.All(block.Text.Trim().Split('\n'), line => Assert.Contains(line, snapshot, StringComparison.Ordinal));
    }

    [Fact]
    public void The_petstore_of_the_README_is_the_one_that_its_code_is_compiled_with() =>
        Assert.Contains(
            "```yaml\n" + File.ReadAllText(Path.Combine(Root(), "tests/Generated.Tests/Docs/petstore.yaml")) + "```",
            File.ReadAllText(Path.Combine(Root(), "README.md")),
            StringComparison.Ordinal
        );

    private static IEnumerable<string> Markdown(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root(), folder), "*.md")
            .Select(path => folder + "/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "AmplifyAdmin.Generators.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
