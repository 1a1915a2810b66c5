namespace Conformance.Swagger;

/// <summary>How the public API of a Swagger 2.0 document differs from that of its OpenAPI 3.0 form.</summary>
/// <param name="Source">The package of the document.</param>
/// <param name="Name">The name of the document.</param>
/// <param name="Failure">Why there is no OpenAPI 3.0 form; null when there is one.</param>
/// <param name="Reasons">The reasons of the differences that have one.</param>
/// <param name="Unjustified">The lines without a reason, with a sign for the form that has them.</param>
internal sealed record SwaggerComparison(
    string Source,
    string Name,
    string? Failure,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Unjustified
)
{
    private static readonly (string Document, string Text, string Reason)[] Justified = [.. ReadJustified()];

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Failure is null && Reasons.Count == 0 && Unjustified.Count == 0;

    /// <summary>Whether each difference has a reason.</summary>
    public bool IsJustified => Reasons.Count > 0 && Unjustified.Count == 0;

    /// <summary>What differs.</summary>
    public string Summary =>
        Failure is { } failure
            ? $"the converter fails: {failure}"
            : string.Join("; ", Reasons.Concat(Unjustified.Take(3).Select(line => $"`{line}`")));

    /// <summary>Compares the two documents of a folder.</summary>
    public static SwaggerComparison Of(string folder)
    {
        var source = Path.GetFileName(Path.GetDirectoryName(folder))!;
        var name = Path.GetFileName(folder);
        var error = Path.Combine(folder, "error.txt");
        if (File.Exists(error))
        {
            return new SwaggerComparison(source, name, File.ReadAllText(error), [], []);
        }

        return Of(
            source,
            name,
            File.ReadAllText(Path.Combine(folder, "swagger.json")),
            File.ReadAllText(Path.Combine(folder, "openapi.json"))
        );
    }

    /// <summary>Compares two documents.</summary>
    public static SwaggerComparison Of(string source, string name, string swagger, string openApi)
    {
        var before = PublicApi.Of("/spec/document.json", swagger);
        var after = PublicApi.Of("/spec/document.json", openApi);
        var lines = before
            .Except(after)
            .Select(line => "- " + line)
            .Concat(after.Except(before).Select(line => "+ " + line))
            .ToLookup(line => Reason($"{source}/{name}", line));
        var reasons = lines.Select(group => group.Key).OfType<string>().ToList();
        return new SwaggerComparison(source, name, null, reasons, [.. lines[null]]);
    }

    private static string? Reason(string document, string line) =>
        Justified
            .FirstOrDefault(entry => entry.Document == document && line.Contains(entry.Text, StringComparison.Ordinal))
            .Reason;

    private static IEnumerable<(string Document, string Text, string Reason)> ReadJustified()
    {
        using var stream = typeof(SwaggerComparison).Assembly.GetManifestResourceStream(
            "Conformance.Swagger.Justified.txt"
        )!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(" | ") is [var document, var text, var reason] && !line.StartsWith('#'))
            {
                yield return (document, text, reason);
            }
        }
    }
}
