using System;
using System.IO;
using System.Text.Json;
using Xunit;

namespace Runtime.Tests.Aws;

/// <summary>Signatures made by another implementation, kept outside the repository.</summary>
internal static class SharedVectors
{
    public const string Variable = "AMPLIFYADMIN_SHARED";

    public static JsonElement Read()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            $"{Variable} does not name the folder that holds vectors/sigv4.json."
        );
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!, "vectors", "sigv4.json")));
        return document.RootElement.Clone();
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
