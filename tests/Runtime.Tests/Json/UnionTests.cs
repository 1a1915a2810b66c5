using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Http;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Unions without a discriminator, whose work is counted in branches tried.</summary>
public sealed class UnionTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void The_branches_tried_grow_with_the_value_and_not_with_the_levels_alone(int levels)
    {
        var converter = new ChoiceConverter(exactlyOne: false, branches: 3);

        var value = converter.Parse(Nested(levels), 200);

        Assert.Equal(levels, value.Depth);
        Assert.InRange(converter.Tried, levels, 3 * (levels + 1) * 2);
    }

    [Fact]
    public void A_long_list_takes_as_many_branches_for_each_element_as_a_short_one()
    {
        var converter = new ChoiceConverter(exactlyOne: false, branches: 2);

        converter.Parse(List(100));
        var tried = converter.Tried;
        converter.Parse(List(10_000));

        Assert.InRange(converter.Tried - tried, 99 * tried, 101 * tried);
    }

    [Fact]
    public void The_message_of_a_deep_mismatch_is_short()
    {
        var converter = new ChoiceConverter(exactlyOne: true, branches: 2);

        var thrown = Assert.Throws<JsonException>(() => converter.Parse(Nested(30)));

        Assert.Contains("The value matches no alternative of Choice", thrown.Message, StringComparison.Ordinal);
        Assert.InRange(thrown.Message.Length, 1, 700);
        Assert.InRange(converter.Tried, 30, 130);
    }

    [Fact]
    public void The_depth_that_the_caller_allows_holds_for_comparing_branches()
    {
        var value = new ChoiceConverter(exactlyOne: false, branches: 2).Parse(Nested(150), 200);

        Assert.Equal(150, value.Depth);
    }

    [Fact]
    public void Alternatives_that_refer_to_one_another_without_a_step_forward_end()
    {
        var thrown = Assert.Throws<JsonException>(() => new EndlessConverter().Parse("{}"u8));

        Assert.Contains("no alternative of Endless", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_attempts_than_the_length_of_a_value_allows_are_refused()
    {
        var converter = new ChoiceConverter(exactlyOne: false, branches: 200_000);

        var thrown = Assert.Throws<JsonException>(() => converter.Parse("[]"u8));

        Assert.StartsWith("The value has too many nested alternatives.", thrown.Message, StringComparison.Ordinal);
        Assert.InRange(converter.Tried, 1_000, 200_000 - 1);
    }

    [Fact]
    public async Task A_cancelled_call_tries_no_further_branch()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var converter = new ChoiceConverter(exactlyOne: false, branches: 3) { BranchTried = cancellation.Cancel };
        await using var server = new FaultServer(
            (request, _) => request.AnswerAsync(200, Encoding.UTF8.GetString(Nested(30)))
        );
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Thing.Transport(client).SendAsync(request, converter, null, cancellation.Token)
        );

        Assert.Equal(1, converter.Tried);
    }

    [Fact]
    public void What_an_accessor_throws_is_not_taken_for_malformed_json() =>
        Assert.Throws<InvalidOperationException>(() => new ThrowingConverter().Parse("{}"u8));

    private static byte[] Nested(int levels) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("[", levels)) + string.Concat(Enumerable.Repeat("]", levels))
        );

    private static byte[] List(int count) =>
        Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Repeat("[[]]", count)) + "]");

    private sealed record Choice(IReadOnlyList<Choice> Items)
    {
        public int Depth => 1 + (Items.Count == 0 ? 0 : Items.Max(item => item.Depth));
    }

    /// <summary><c>Choice: anyOf [array of Choice, array of Choice, …]</c></summary>
    private sealed class ChoiceConverter(bool exactlyOne, int branches) : ApiJsonConverter<Choice>
    {
        private UnionReader<Choice>? union;

        public int Tried { get; private set; }

        public Action? BranchTried { get; init; }

        public override Choice ReadJson(ref JsonReader reader)
        {
            union ??= new UnionReader<Choice>(
                "Choice",
                this,
                (int _, ref JsonReader inner) => ReadItems(ref inner),
                [.. Enumerable.Range(0, branches).Select(index => new UnionCase("Branch" + index, JsonKinds.Array))]
            )
            {
                ExactlyOne = exactlyOne,
            };
            return union.Read(ref reader);
        }

        public override void WriteJson(ref JsonWriter output, Choice value)
        {
            ArgumentNullException.ThrowIfNull(value);
            var start = output.BeginArray();
            foreach (var item in value.Items)
            {
                output.WriteComma();
                WriteJson(ref output, item);
            }

            output.EndArray(start);
        }

        private Choice ReadItems(ref JsonReader reader)
        {
            Tried++;
            BranchTried?.Invoke();
            var items = new List<Choice>();
            while (reader.NextElement())
            {
                items.Add(ReadJson(ref reader));
            }

            return new Choice(items);
        }
    }

    /// <summary><c>Endless: oneOf [Endless]</c></summary>
    private sealed class EndlessConverter : ApiJsonConverter<Choice>
    {
        public override Choice ReadJson(ref JsonReader reader)
        {
            var union = new UnionReader<Choice>(
                "Endless",
                this,
                (int _, ref JsonReader inner) => ReadJson(ref inner),
                new UnionCase("Endless", JsonKinds.Object)
            );
            return union.Read(ref reader);
        }

        public override void WriteJson(ref JsonWriter output, Choice value) => throw new NotSupportedException();
    }

    private sealed class ThrowingConverter : ApiJsonConverter<Choice>
    {
        public override Choice ReadJson(ref JsonReader reader) =>
            throw new InvalidOperationException("From a property.");

        public override void WriteJson(ref JsonWriter output, Choice value) => throw new NotSupportedException();
    }
}
