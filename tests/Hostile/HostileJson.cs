using System.Globalization;
using System.Text;

namespace Hostile;

/// <summary>JSON, and what passes for it, that no honest peer sends.</summary>
internal static class HostileJson
{
    private static readonly string[] Names =
    [
        "text",
        "mail",
        "when",
        "lasts",
        "id",
        "link",
        "data",
        "stars",
        "amount",
        "color",
        "secret",
        "tags",
        "numbers",
        "things",
        "free",
        "map",
        "expression",
        "checked",
        "kind",
        "args",
        "value",
        "a",
        "next",
        "title",
        "detail",
        "code",
        "__type",
        "t\\u0065xt",
        "\\ud800",
        "unknown",
        "",
    ];

    private static readonly string[] Scalars =
    [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1e999",
        "1e-99999999999",
        "1e99999999999",
        "9223372036854775808",
        "0.1",
        "-",
        "01",
        "NaN",
        "\"\"",
        "\"and\"",
        "\"or\"",
        "\"red\"",
        "\"mauve\"",
        "\"2020-02-30T25:61:00Z\"",
        "\"2020-01-01T00:00:00\"",
        "\"P1Y2M3DT4H\"",
        "\"\\ud800\"",
        "\"\\u0000\\u001b\"",
        "\"\\\"\\\"\\\"@a.b\"",
        "\"!!not base64!!\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "\"http://[\"",
        "\"\u0001\"",
        "\"unended",
        "tru",
        "[",
        "{",
        "}",
        ",",
        "\u00ff",
    ];

    /// <summary>A text.</summary>
    public static string Of(Random random)
    {
        var text = new StringBuilder();
        switch (random.Next(12))
        {
            case 0:
                Repeat(text, "[", random.Next(3000));
                break;
            case 1:
                Repeat(text, "{\"map\":", random.Next(200));
                break;
            case 2:
                Nest(text, random.Next(70), random.Next(2) == 0 ? "and" : "or");
                break;
            case 3:
                text.Append("{\"text\":\"x\",\"numbers\":[");
                text.AppendJoin(
                    ',',
                    Enumerable.Range(0, 3000).Select(k => (k * 4294967297L).ToString(CultureInfo.InvariantCulture))
                );
                text.Append("]}");
                break;
            case 4:
                text.Append("{\"text\":\"x\",\"things\":[").Append('1');
                Repeat(text, "0", random.Next(5000));
                text.Append(",{},[],{}]}");
                break;
            case 5:
                text.Append("{\"text\":\"").Append('a', random.Next(100_000)).Append("\"}");
                break;
            default:
                Value(text, random, 0);
                break;
        }

        return text.ToString();
    }

    private static void Value(StringBuilder text, Random random, int depth)
    {
        var kind = depth > 8 ? 9 : random.Next(10);
        if (kind < 5 || depth == 0)
        {
            text.Append('{');
            for (var member = random.Next(6); member >= 0; member--)
            {
                text.Append('"').Append(Names[random.Next(Names.Length)]).Append("\":");
                Value(text, random, depth + 1);
                text.Append(member > 0 ? "," : "");
            }

            text.Append(random.Next(40) == 0 ? "" : "}");
        }
        else if (kind < 7)
        {
            text.Append('[');
            for (var element = random.Next(5); element > 0; element--)
            {
                Value(text, random, depth + 1);
                text.Append(element > 1 ? "," : "");
            }

            text.Append(random.Next(40) == 0 ? "" : "]");
        }
        else
        {
            text.Append(Scalars[random.Next(random.Next(3) == 0 ? Scalars.Length : 26)]);
        }
    }

    private static void Nest(StringBuilder text, int levels, string kind)
    {
        Repeat(text, $"{{\"kind\":\"{kind}\",\"args\":[", levels);
        text.Append("{\"kind\":7}");
        Repeat(text, "]}", levels);
    }

    private static void Repeat(StringBuilder text, string part, int times) => text.Insert(text.Length, part, times);
}
