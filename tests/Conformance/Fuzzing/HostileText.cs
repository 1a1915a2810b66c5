namespace Conformance.Fuzzing;

/// <summary>Texts that break code that copies a document's words.</summary>
internal static class HostileText
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "\"",
        "\\",
        "*/ }",
        "\n#error\n",
        "\u2028class X{}",
        "</summary>",
        "{{x}}",
        "\"\"\"",
        "$(x)",
        "\u202Ex",
        "\uD800",
        "\0",
        "class",
        "record",
        "field",
        "ToString",
        "value",
        "System",
        "global::x",
        "#/components/schemas/",
        "#/",
        "#/paths/~1x",
        "https://example.org/x.yaml#/a",
        "[b-a",
        "(a+)+$",
        "1e999",
        "-0",
        "string",
        "object",
        "array",
        "null",
        "integer",
        "date-time",
        "application/json",
        "text/event-stream",
        "multipart/form-data",
        "deepObject",
        "path",
        "3.1.0",
        "2.0",
        "/{a}/{a}",
        "/{a",
        "4XX",
        "default",
    ];

    public static string Pick(Random random) =>
        random.Next(50) == 0 ? new string('x', 10_000) : Texts[random.Next(Texts.Length)];
}
