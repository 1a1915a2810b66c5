namespace Generators.Tests.Harness;

/// <summary>An <c>OpenApiSpec</c> item for a test.</summary>
internal sealed record SpecFile(string Path, string Text)
{
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>The item with one more metadatum.</summary>
    public SpecFile With(string name, string value) =>
        this with
        {
            Metadata = new Dictionary<string, string>(Metadata) { [name] = value },
        };

    /// <summary>A file that the metadata of another one names.</summary>
    public static SpecFile Named(string name, string text) =>
        new SpecFile("/spec/" + name, text).With("SourceItemGroup", "OpenApiSpecFile");

    /// <summary>The real document, as its own project has it.</summary>
    public static SpecFile Amplify() =>
        new SpecFile("/spec/amplify-admin.yaml", Repository.AmplifySpec)
            .With("Namespace", "AmplifyAdmin")
            .With("ClientName", "AmplifyAdminClient");

    /// <summary>A small document: schemas alone, in YAML, two spaces in.</summary>
    public static SpecFile Schemas(string schemas, string version = "3.1.0") =>
        new SpecFile(
            "/spec/test.yaml",
            $"openapi: {version}\ninfo:\n  title: Test\n  version: '1'\npaths: {{}}\ncomponents:\n  schemas:\n"
                + Indent(schemas, 4)
        ).With("Namespace", "Test");

    private static string Indent(string text, int spaces) =>
        string.Join(
            '\n',
            text.Trim('\n').Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line)
        ) + "\n";
}
