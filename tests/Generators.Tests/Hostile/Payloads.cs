namespace Generators.Tests.Hostile;

/// <summary>Texts that would do harm where they were copied into code as they are.</summary>
internal static class Payloads
{
    // What no emitted file may hold: the marker is in each payload where code or markup would begin.
    public const string Marker = "Injected";

    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["quote"] = "a\"; int Injected; //",
            ["backslash"] = "a\\\"; int Injected; //",
            ["comment end"] = "a*/ int Injected; /*",
            ["line feed"] = "a\nint Injected;\n",
            ["carriage return"] = "a\rint Injected;\r",
            ["both"] = "a\r\nint Injected;\r\n",
            ["next line"] = "a\u0085int Injected;\u0085",
            ["line separator"] = "a\u2028int Injected;\u2028",
            ["paragraph separator"] = "a\u2029int Injected;\u2029",
            ["raw string end"] = "a\"\"\"; int Injected; //",
            ["holes"] = "{{Injected}} {Injected} }} } {",
            ["dollar"] = "$Injected $\"{Injected}\" @\"Injected",
            ["summary end"] = "</summary><Injected>",
            ["script"] = "<script>Injected()</script>",
            ["cdata end"] = "]]><Injected/>",
            ["entity"] = "&Injected; &amp; &#0;",
            ["directives"] = "a\n#if Injected\n#line 1 \"Injected\"\n#pragma warning disable\n",
            ["bidirectional"] = "a\u202E\u2066Injected\u2069\u200F",
            ["controls"] = "a\0\u0001\u0007\u001B\u007FInjected",
            ["escapes"] = "\\u0022; int Injected; //\\",
            ["keyword"] = "class",
            ["contextual keyword"] = "await",
            ["at"] = "@class",
            ["apostrophe"] = "'; int Injected; //",
            ["percent"] = "%00%0A{0}{1:Injected}",
            ["emoji"] = "😀 Injected \u0301",
            ["digits"] = "123Injected",
            ["blank"] = "   ",
        };

    public static string Long { get; } = "Injected" + new string('x', 100_000);

    public static TheoryData<string> Names => [.. All.Keys];
}
