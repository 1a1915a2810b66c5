namespace Conformance.Fuzzing;

/// <summary>Changes the text of a document without regard for what it says.</summary>
internal static class TextMutation
{
    public static string Apply(string text, Random random)
    {
        if (text.Length < 2)
        {
            return HostileText.Pick(random);
        }

        var place = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 80), text.Length - place);
        return random.Next(7) switch
        {
            0 => text.Remove(place, length),
            1 => text.Insert(place, HostileText.Pick(random)),
            2 => text.Insert(place, text.Substring(place, length)),
            3 => text[..place] + (char)random.Next(0x2100) + text[(place + 1)..],
            4 => text[..place],
            5 => DuplicateLine(text, place),
            _ => text.Remove(place, length).Insert(random.Next(text.Length - length), text.Substring(place, length)),
        };
    }

    private static string DuplicateLine(string text, int place)
    {
        var start = text.LastIndexOf('\n', place) + 1;
        var end = text.IndexOf('\n', place);
        return end < start ? text : text.Insert(start, text[start..(end + 1)]);
    }
}
