using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>For arbitrary values of every emitted record and enum type.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void What_is_written_reads_as_an_equal_value()
    {
        foreach (var carrier in EmittedTypes.Carriers())
        {
            Gen.Int.Sample(
                seed =>
                {
                    var value = carrier.Arbitrary(new Random(seed));
                    var json = carrier.Write(value);

                    var again = carrier.Read(json);

                    Assert.True(value.Equals(again), $"{carrier.Type}: {Encoding.UTF8.GetString(json)}");
                    Assert.Equal(value.GetHashCode(), again.GetHashCode());
                    Assert.Equal(json, carrier.Write(again));
                },
                iter: 60
            );
        }
    }

    [Fact]
    public void Members_in_any_order_and_unknown_ones_between_them_give_the_same_value()
    {
        foreach (var carrier in EmittedTypes.Carriers().Where(carrier => !carrier.Type.IsValueType))
        {
            var keepsUnknown = carrier.Type.GetProperty("AdditionalProperties") is not null;
            Gen.Int.Sample(
                seed =>
                {
                    var random = new Random(seed);
                    var value = carrier.Arbitrary(random);
                    var members = JsonNode.Parse(carrier.Write(value))!.AsObject().ToArray();
                    random.Shuffle(members);
                    var unknown = keepsUnknown ? "" : "\"un\\u006bnown\":[{\"a\":[null]},\"\\uD83D\\uDE00\"],";
                    var texts = members.Select(member =>
                        $"{JsonSerializer.Serialize(member.Key)}:{member.Value?.ToJsonString() ?? "null"}"
                    );
                    var json = "{ " + unknown + "\n" + string.Join(" ,\t", texts) + "\r\n}";
                    json = members.Length == 0 ? json.Replace(",\n", "\n", StringComparison.Ordinal) : json;

                    Assert.Equal(value, carrier.Read(Encoding.UTF8.GetBytes(json)));
                },
                iter: 20
            );
        }
    }

    [Fact]
    public void Mutated_JSON_gives_a_value_or_a_JSON_error_with_its_place()
    {
        foreach (var carrier in EmittedTypes.Carriers())
        {
            Gen.Int.Sample(
                seed =>
                {
                    var random = new Random(seed);
                    var json = carrier.Write(carrier.Arbitrary(random));
                    for (var change = random.Next(1, 4); change > 0; change--)
                    {
                        json[random.Next(json.Length)] =
                            random.Next(3) == 0
                                ? (byte)random.Next(256)
                                : (byte)"{}[]:,\"\\0123456789.eE+- tfn\u0001"[random.Next(28)];
                    }

                    try
                    {
                        Assert.NotNull(
                            carrier.Read(json.AsSpan(0, random.Next(5) == 0 ? random.Next(json.Length) : json.Length))
                        );
                    }
                    catch (JsonException exception)
                    {
                        Assert.NotNull(exception.Path);
                        Assert.NotNull(exception.LineNumber);
                        Assert.NotNull(exception.BytePositionInLine);
                    }
                },
                iter: 200
            );
        }
    }
}
