using AmplifyAdmin.Generators.Reading.Edits;

namespace Generators.Tests.Reading.Edits;

public sealed class TextEditTests
{
    [Theory]
    [InlineData("", "", 0, 0, 0, 0)]
    [InlineData("ab", "ab", 2, 2, 2, 0)]
    [InlineData("abc", "axc", 1, 2, 2, 0)]
    [InlineData("aa", "aaa", 2, 2, 3, 0)]
    [InlineData("a\nb", "a\nx\ny\nb", 2, 2, 6, 2)]
    [InlineData("a\nx\nb", "a\nb", 2, 4, 2, -1)]
    [InlineData("a\r\nb", "a\nb", 1, 2, 1, null)]
    public void The_difference_is_found(string before, string after, int start, int oldEnd, int newEnd, int? lines) =>
        Assert.Equal(new TextEdit(start, oldEnd, newEnd, lines), TextEdit.Between(before, after));

    [Fact]
    public void Applied_to_the_text_before_it_gives_the_text_after()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var before = new string(
                Enumerable.Range(0, random.Next(5000)).Select(_ => (char)('a' + random.Next(2))).ToArray()
            );
            var place = random.Next(before.Length + 1);
            var rest = before.Remove(place, random.Next(before.Length - place + 1));
            var after = rest.Insert(place, new string('b', random.Next(50)));

            var edit = TextEdit.Between(before, after);

            Assert.Equal(after, before[..edit.Start] + after[edit.Start..edit.NewEnd] + before[edit.OldEnd..]);
        }
    }
}
