using Generators.Tests.Harness;

namespace Generators.Tests;

/// <summary>The real document, from text to compiled code.</summary>
public sealed class AmplifyTests
{
    [Fact]
    public void The_document_gives_no_diagnostic()
    {
        Assert.Empty(GeneratorRun.Of(SpecFile.Amplify()).Diagnostics);
    }

    [Fact]
    public void The_emitted_code_compiles_without_a_warning()
    {
        Assert.Empty(GeneratorRun.Of(SpecFile.Amplify()).CompilerMessages());
    }
}
