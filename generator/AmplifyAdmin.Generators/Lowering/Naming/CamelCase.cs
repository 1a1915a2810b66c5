namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Turns any text of a document into the name of a C# parameter.</summary>
internal static class CamelCase
{
    /// <summary>The Pascal-cased name with its leading capitals lowered: <c>AppId</c> gives <c>appId</c>, <c>URLPath</c> gives <c>urlPath</c>.</summary>
    public static string From(string text)
    {
        var name = PascalCase.From(text).ToCharArray();
        for (var index = 0; index < name.Length && char.IsUpper(name[index]); index++)
        {
            // The capital before a lower-case letter begins the next word.
            if (index > 0 && index + 1 < name.Length && char.IsLower(name[index + 1]))
            {
                break;
            }

            name[index] = char.ToLowerInvariant(name[index]);
        }

        return new string(name);
    }
}
