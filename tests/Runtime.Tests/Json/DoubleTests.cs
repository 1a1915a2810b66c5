using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Numbers of double precision are written as <see cref="Utf8JsonWriter"/> writes them.</summary>
public sealed class DoubleTests
{
    private static readonly ProbeConverter<double> Double = new(
        JsonScalars.ReadDouble,
        (ref JsonWriter output, double value) => output.WriteDouble(value)
    );

    [Fact]
    public void At_the_edges() =>
        Assert.All(
            new[] { 0, 1, 12, 0.1, 9.5, 1e14, 999_999_999_999_999, 1e15, 1e16, 9_007_199_254_740_993, 1e21, 1e300 }
                .Concat([double.Epsilon, double.MaxValue, Math.PI, long.MaxValue, 123456789012345.6])
                .SelectMany(value => new[] { value, -value, Math.BitIncrement(value), Math.BitDecrement(value) })
                .Where(double.IsFinite),
            Same
        );

    [Fact]
    public void Anywhere() => Assert.All(Values().Where(double.IsFinite), Same);

    private static IEnumerable<double> Values()
    {
        var random = new Random(20260102);
        for (var count = 0; count < 20_000; count++)
        {
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            yield return random.NextInt64(-2_000_000_000_000_000, 2_000_000_000_000_000);
            yield return random.Next(-1000, 1000) / 8.0;
        }
    }

    private static void Same(double value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteNumberValue(value);
        }

        using var buffer = new PooledBuffer();
        Double.Serialize(value, buffer);

        Assert.Equal(Encoding.UTF8.GetString(bytes.WrittenSpan), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
