using System.Globalization;
using System.Text;
using System.Text.Json;
using Served;

namespace Hostile;

/// <summary>Times values whose cost a hostile peer could multiply, at sizes that double: time per byte must stay the same.</summary>
internal static class Growth
{
    private const int Doublings = 6;
    private const int Attempts = 5;
    private const int WarmUps = 200;

    private static readonly (string Name, bool IsAccepted, int Start, Func<int, string> Json)[] Cases =
    [
        (
            "alternatives, 20 levels, side by side",
            true,
            1,
            size => Note("expression", "[" + Repeat(Nested(20), size) + "]")
        ),
        (
            "alternatives, one level, side by side",
            true,
            100,
            size => Note("expression", "[" + Repeat("""{"kind":"or"}""", size) + "]")
        ),
        ("alternatives that match nothing, nested", false, 1, size => Note("expression", Nested(size, "true"))),
        // A check of a record looks at what is nested in it, so that work is the size times the depth, which has a limit.
        ("anyOf, 50 levels, side by side", true, 1, size => Note("map", "{" + Entries(size) + "}")),
        ("uniqueItems, k * (2^32 + 1)", true, 200, size => Note("numbers", "[" + Numbers(size) + "]")),
        ("uniqueItems, free-form", true, 200, size => Note("things", "[" + Things(size) + "]")),
    ];

    /// <summary>Prints the time per kilobyte at each size, as a multiple of the smallest.</summary>
    public static void Print()
    {
        Console.WriteLine(
            "| Value | "
                + string.Join(" | ", Enumerable.Range(0, Doublings + 1).Select(power => $"x{1 << power}"))
                + " |"
        );
        Console.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---|", Doublings + 1)));
        foreach (var (name, isAccepted, start, json) in Cases)
        {
            var row = new StringBuilder($"| {name} |");
            var first = 0.0;
            for (var warm = 0; warm < WarmUps; warm++)
            {
                Use(Encoding.UTF8.GetBytes(json(start)), isAccepted);
            }

            for (var power = 0; power <= Doublings; power++)
            {
                var text = Encoding.UTF8.GetBytes(json(start << power));
                var perByte = Time(text, isAccepted) / text.Length;
                first = power == 0 ? perByte : first;
                row.Append(CultureInfo.InvariantCulture, $" {perByte / first:F1} |");
            }

            Console.WriteLine(row);
        }
    }

    private static double Time(byte[] text, bool isAccepted)
    {
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The time of the processor, which other programs on the machine do not lengthen.
            var start = Environment.CpuUsage.TotalTime;
            Use(text, isAccepted);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMicroseconds);
        }

        return best;
    }

    private static void Use(byte[] text, bool isAccepted)
    {
        var accepted = true;
        try
        {
            var note = AmplifyAdmin.Runtime.Emitted.JsonModelConverter<Note>.Instance.Parse(text, maxDepth: 1000);
            accepted = note.Validate().Count == 0;
        }
        catch (JsonException)
        {
            accepted = false;
        }

        if (accepted != isAccepted)
        {
            throw new InvalidOperationException(
                "The value is not judged as it should be, so that its time says nothing."
            );
        }
    }

    private static string Note(string member, string json) => $$"""{"text":"a","{{member}}":{{json}}}""";

    private static string Nested(int levels, string innermost = """{"kind":"lit","value":1}""") =>
        Repeat("""{"kind":"and","args":[""", levels, "") + innermost + Repeat("]}", levels, "");

    private static string Chain(int levels) =>
        Repeat("""{"a":1,"next":""", levels, "") + "{}" + Repeat("}", levels, "");

    private static string Entries(int count) =>
        string.Join(',', Enumerable.Range(1, count).Select(number => $"\"{number}\":{Note("checked", Chain(50))}"));

    private static string Numbers(int count) =>
        string.Join(
            ',',
            Enumerable.Range(1, count).Select(number => (number * 4294967297L).ToString(CultureInfo.InvariantCulture))
        );

    private static string Things(int count) =>
        string.Join(',', Enumerable.Range(1, count).Select(number => $$"""{"a":[{{number * 4294967297L}}]}"""));

    private static string Repeat(string text, int count, string separator = ",") =>
        string.Join(separator, Enumerable.Repeat(text, count));
}
