using System;
using System.IO;
using System.Linq;
using Generated.Tests.Docs;
using Xunit;

namespace Emulator.Tests;

/// <summary>The C# of the emulator's documentation compiles.</summary>
public sealed class DocumentationTests
{
    private const string Context =
        "using AmplifyAdmin; using AmplifyAdmin.Emulator; TimeProvider fakeClock = TimeProvider.System;";

    [Fact]
    public void Code_blocks_compile()
    {
        var blocks = CodeBlock.Read(Path.Combine(AppContext.BaseDirectory, "Documents", "Emulator.md"));

        Assert.NotEmpty(blocks);
        Assert.Empty(blocks.SelectMany(block => block.Errors(Context)));
    }

    [Fact]
    public void A_member_that_does_not_exist_is_found() =>
        Assert.NotEmpty(new CodeBlock("new EmulatorOptions { Adress = null };").Errors(Context));
}
