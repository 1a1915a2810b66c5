using System.Text;
using Generators.Tests.Harness;

namespace Conformance.Swagger;

/// <summary>Compares the public API of Swagger 2.0 documents with that of their OpenAPI 3.0 forms.</summary>
internal static class SwaggerRun
{
    private static readonly NodeFolder Packages = new("Swagger");

    /// <summary>Converts the documents, compares the code and writes the report.</summary>
    public static int Run()
    {
        Packages.Install();
        var sources = new List<string>
        {
            "autorest=node_modules/@microsoft.azure/autorest.testserver/swagger",
            "readme=node_modules/@readme/oas-examples/2.0/json",
        };
        if (Repository.Shared is { } shared)
        {
            sources.Add("examples=" + Path.Combine(shared, "suites", "openapi-examples", "v2.0", "json"));
        }

        Packages.Run("convert.mjs " + string.Join(' ', sources));
        var comparisons = Directory
            .EnumerateDirectories(Path.Combine(Packages.Path, "documents"), "*", SearchOption.AllDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, "swagger.json")))
            .Order(StringComparer.Ordinal)
            .Select(SwaggerComparison.Of)
            .ToList();
        var report = Report(comparisons);
        Console.WriteLine(report);
        ReadmeSection.Save("swagger", report);
        return comparisons.Any(comparison => comparison.Unjustified.Count > 0) ? 1 : 0;
    }

    private static string Report(List<SwaggerComparison> comparisons)
    {
        var text = new StringBuilder(
            "| Documents | Same public API | Justified differences | Other differences | Not converted |\n|---|---|---|---|---|\n"
        );
        foreach (var group in comparisons.GroupBy(comparison => comparison.Source))
        {
            text.Append(
                $"| {group.Key} | {group.Count(one => one.IsSame)} | {group.Count(one => one.IsJustified)} | {group.Count(one => one.Unjustified.Count > 0)} | {group.Count(one => one.Failure is not null)} |\n"
            );
        }

        text.Append('\n');
        foreach (var comparison in comparisons.Where(comparison => !comparison.IsSame))
        {
            text.Append($"- {comparison.Source}/{comparison.Name}: {comparison.Summary}\n");
        }

        return text.ToString();
    }
}
