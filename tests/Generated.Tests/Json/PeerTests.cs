using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>The emitted code and System.Text.Json's source generator agree on every record of the Amplify document.</summary>
public sealed class PeerTests
{
    private static readonly ICarrier[] Records = EmittedTypes
        .Carriers()
        .Where(carrier => carrier.Type.Namespace == "AmplifyAdmin" && !carrier.Type.IsValueType)
        .ToArray();

    private static readonly Lazy<PeerAssembly> Peers = new(() =>
        new PeerAssembly(Records.Select(record => record.Type).ToArray())
    );

    [Fact]
    public void Every_record_of_the_document_takes_part()
    {
        var emitted = typeof(PeerTests)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace == "AmplifyAdmin" && type.GetMethod("<Clone>$") is not null && !type.IsAbstract
            );

        Assert.True(Records.Length > 70, $"{Records.Length} records");
        Assert.Empty(emitted.Except(Records.Select(record => record.Type)));
    }

    [Fact]
    public void Both_write_the_same_value()
    {
        foreach (var record in Records)
        {
            Gen.Int.Sample(
                seed =>
                {
                    var value = record.Arbitrary(new Random(seed));

                    AssertSame(record.Type, Peers.Value.Write(value), record.Write(value));
                },
                iter: 60
            );
        }
    }

    [Fact]
    public void Each_reads_what_the_other_writes()
    {
        foreach (var record in Records)
        {
            Gen.Int.Sample(
                seed =>
                {
                    var value = record.Arbitrary(new Random(seed));
                    var json = record.Write(value);

                    Assert.Equal(value, record.Read(Peers.Value.Write(value)));
                    AssertSame(record.Type, Peers.Value.Rewrite(record.Type, json), json);
                },
                iter: 60
            );
        }
    }

    private static void AssertSame(Type type, byte[] expected, byte[] actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)),
            $"{type}: {Encoding.UTF8.GetString(expected)} is not {Encoding.UTF8.GetString(actual)}"
        );
}
