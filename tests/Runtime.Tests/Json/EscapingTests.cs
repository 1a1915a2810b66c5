using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>The raw writer escapes exactly as System.Text.Json's default encoder.</summary>
public sealed class EscapingTests
{
    private static readonly string[] Surroundings =
    [
        "{0}",
        "a{0}",
        "{0}b",
        "1234567{0}",
        "12345678{0}",
        "123456789012345{0}x",
        "1234567890123456{0}12345678901234567890",
        "{0}{0}",
        "ab{0}cdefghijklmnopqrstuvwxyz{0}",
        "ä{0}é",
    ];

    [Fact]
    public void Every_code_point_is_escaped_as_the_default_encoder_does()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            AssertSame(char.ConvertFromUtf32(codePoint));
        }
    }

    [Fact]
    public void Every_character_is_escaped_alike_in_every_position_of_a_vector()
    {
        foreach (var surrounding in Surroundings)
        {
            for (var character = 0; character < 0x300; character++)
            {
                AssertSame(surrounding.Replace("{0}", ((char)character).ToString(), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Lone_surrogates_are_replaced_alike_wherever_they_stand()
    {
        string[] lone = ["\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800", "\uD83D\uD83D\uDE00", "\uD83D"];
        foreach (var surrounding in Surroundings)
        {
            foreach (var surrogate in lone)
            {
                AssertSame(surrounding.Replace("{0}", surrogate, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Lengths_around_blocks_and_buffers_come_out_whole()
    {
        for (var length = 0; length < 300; length++)
        {
            AssertSame(new string('x', length));
            AssertSame(new string('<', length));
            AssertSame(string.Concat(Enumerable.Repeat("x😀", length)));
        }

        AssertSame(new string('x', 100_000) + "\"" + new string('ü', 50_000));
    }

    private static void AssertSame(string text)
    {
        var expected = JsonSerializer.Serialize(text);
        var actual = Probes.Text.WriteText(text);
        if (expected != actual)
        {
            Assert.Fail($"{string.Join(' ', text.Select(c => ((int)c).ToString("X4", null)))}: {actual}");
        }
    }
}
