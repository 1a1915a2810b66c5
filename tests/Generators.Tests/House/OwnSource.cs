using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generators.Tests.House;

/// <summary>A C# file of this repository.</summary>
/// <param name="Path">Its path from the repository's root, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record OwnSource(string Path, string Text)
{
    /// <summary>The files of the generator.</summary>
    public static IReadOnlyList<OwnSource> Generator { get; } =
        In("generator").Where(source => !source.Path.Contains(".Tool/", StringComparison.Ordinal)).ToList();

    /// <summary>The files of the command-line tool.</summary>
    public static IReadOnlyList<OwnSource> Tool { get; } =
        In("generator").Where(source => source.Path.Contains(".Tool/", StringComparison.Ordinal)).ToList();

    /// <summary>The files of the packages that emitted code and consumers call.</summary>
    public static IReadOnlyList<OwnSource> Runtime { get; } = In("runtime");

    /// <summary>The top folder inside the project.</summary>
    public string Folder => Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    /// <summary>The folder below that, with the top folder and a dot before it; empty directly in the top folder.</summary>
    public string Subfolder =>
        Path.Split('/') is [_, _, var folder, var subfolder, _, ..] ? folder + "." + subfolder : "";

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public CompilationUnitSyntax Root { get; } = CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot();

    private static List<OwnSource> In(string folder) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Own: System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(path => !path.Own.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(path => path.Own, StringComparer.Ordinal)
            .Select(path => new OwnSource(path.Own, File.ReadAllText(path.Full)))
            .ToList();
}
