using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What is written does not depend on how much room is left in the buffer.</summary>
public sealed class WriterRoomTests
{
    private const int MostRoom = 80;

    private delegate void Write(ref JsonWriter output);

    private static readonly Write[] Writes =
    [
        (ref output) => output.WriteComma(),
        (ref output) => output.WriteNull(),
        (ref output) => output.WriteBoolean(false),
        (ref output) => output.WriteInt64(long.MinValue),
        (ref output) => output.WriteDouble(-1.7976931348623157E+308),
        (ref output) => output.WriteSingle(-3.4028235E+38f),
        (ref output) => output.WriteDecimal(decimal.MinValue),
        (ref output) => output.WriteDateTime(DateTimeOffset.MaxValue),
        (ref output) => output.WriteDate(DateOnly.MaxValue),
        (ref output) => output.WriteTime(TimeOnly.MaxValue),
        (ref output) => output.WriteDuration(TimeSpan.MinValue),
        (ref output) => output.WriteUuid(new Guid("01234567-89ab-cdef-0123-456789abcdef")),
        (ref output) => output.WriteBytes([.. Enumerable.Range(0, 40).Select(value => (byte)value)]),
        (ref output) => output.WriteString("plain text of some length"),
        (ref output) => output.WriteString("\"é\u2028\" " + new string('\\', 20)),
        (ref output) => output.WriteString(",\"name\":\""u8, "plain text"),
        (ref output) => output.WriteName("a name"),
        (ref output) => output.EndObject(output.BeginObject()),
        (ref output) => output.EndArray(output.BeginArray()),
    ];

    [Fact]
    public void Values_are_written_across_the_end_of_the_buffer()
    {
        foreach (var write in Writes)
        {
            var expected = Written(write, roomLeft: null);
            for (var room = 0; room <= MostRoom; room++)
            {
                Assert.Equal(expected, Written(write, room));
            }
        }
    }

    [Fact]
    public void Siblings_do_not_add_to_the_depth()
    {
        using var buffer = new PooledBuffer();
        var output = new JsonWriter(buffer, maxDepth: 2);
        var start = output.BeginArray();
        for (var index = 0; index < 10; index++)
        {
            output.WriteComma();
            output.EndObject(output.BeginObject());
        }

        output.EndArray(start);
        output.Complete();

        Assert.Equal("[{},{},{},{},{},{},{},{},{},{}]", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void Arrays_and_objects_count_as_levels()
    {
        Assert.Throws<JsonException>(() =>
        {
            using var buffer = new PooledBuffer();
            var output = new JsonWriter(buffer, maxDepth: 2);
            output.BeginArray();
            output.BeginObject();
            output.BeginArray();
        });
    }

    private static string Written(Write write, int? roomLeft)
    {
        using var buffer = new PooledBuffer(1);
        var output = new JsonWriter(buffer);
        var before = roomLeft is { } room ? new byte[buffer.GetMemory().Length - room] : [];
        output.WriteRaw(before);
        write(ref output);
        output.Complete();
        return Encoding.UTF8.GetString(buffer.WrittenSpan[before.Length..]);
    }
}
