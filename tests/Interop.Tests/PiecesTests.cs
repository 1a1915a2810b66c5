using System;
using System.IO;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Shapes;
using Xunit;

namespace Interop.Tests;

/// <summary>Documents that reach <see cref="JsonSerializer"/> in pieces, down to single bytes, read as they do in one.</summary>
public sealed class PiecesTests
{
    private const string Scalars = """
        {"s":"pl\u0061in ü 😀","b":true,"i":1.0,"l":2e3,"f":1.5,"d":-0.25e2,"m":12.340,"nullable":null,
        "dt":"2024-05-14T09:26:53.5+02:00","da":"2024-05-14","ti":"09:26:53","du":"P1DT2H","u":"8f14e45f-ceea-467d-9575-000000000002",
        "uri":"https://example.com/a?b=c","bytes":"AQID","unknown":[{"x":"\n"}],"oi":7}
        """;

    private const string Lists = """
        {"strings":["a","\u00e4"],"ints":[1,2.0,3],"nested":[["x",null]],"colors":["red","mauve"],"map":{"k\u0065y":1},
        "free":{"a":[1.50,"\uD83D\uDE00",{"b":null}]},"any":[true,1e400],"bytesList":["AQ=="],"color":"light \"blue\""}
        """;

    private const string Holder =
        """{"pet":{"lives":1,"kind":"c\u0061t"},"eithers":["a",1,{"kind":"b","bark":"c"},["d"]],"anyPet":{"kind":"x","lives":2}}""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Records_of_every_shape_are_read(int size)
    {
        await AssertRead<Scalars>(Scalars, size);
        await AssertRead<Lists>(Lists, size);
        await AssertRead<Holder>(Holder, size);
        await AssertRead<Holder[]>("[" + Holder + " , " + Holder + "]", size);
    }

    [Theory]
    [InlineData("""{"kind":"a","lives":1.5}""", "$.lives")]
    [InlineData("""{"kind":"a","lives":3000000000}""", "$.lives")]
    [InlineData("""{"kind":"a","k\u0069nd":"b","lives":3}""", "$.kind")]
    [InlineData("""{"kind":"\uD800","lives":3}""", "$.kind")]
    [InlineData("""{"na\uD800":"a"}""", "$['na\\uD800']")]
    [InlineData("""{"kind":"a"}""", "$")]
    [InlineData("""{"kind":"a","lives":1,}""", "$.lives")]
    public async Task Errors_say_the_same_place(string json, string path)
    {
        foreach (var size in new[] { 1, 2, 5, 1000 })
        {
            var exception = await Assert.ThrowsAsync<JsonException>(() => FromPipe<Cat>(json, size));

            Assert.Equal(path, exception.Path);
            Assert.NotNull(exception.LineNumber);
            Assert.NotNull(exception.BytePositionInLine);
        }
    }

    [Fact]
    public async Task Writing_to_streams_and_pipes_gives_the_same_text()
    {
        var value = JsonSerializer.Deserialize(Lists, ShapesJsonContext.Default.Lists)!;
        var text = JsonSerializer.Serialize(value, ShapesJsonContext.Default.Lists);
        using var stream = new MemoryStream();
        var pipe = new Pipe();

        await JsonSerializer.SerializeAsync(stream, value, ShapesJsonContext.Default.Lists, Cancellation);
        await JsonSerializer.SerializeAsync(pipe.Writer, value, ShapesJsonContext.Default.Lists, Cancellation);
        await pipe.Writer.CompleteAsync();

        Assert.Equal(text, Encoding.UTF8.GetString(stream.ToArray()));
        var piped = await pipe.Reader.ReadAsync(Cancellation);
        Assert.Equal(text, Encoding.UTF8.GetString(piped.Buffer));
    }

    private static System.Threading.CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task AssertRead<T>(string json, int size)
    {
        var options = ShapesJsonContext.Default.Options;
        var expected = JsonSerializer.Deserialize<T>(json, options);

        Assert.Equal(expected, await FromPipe<T>(json, size));
        using var stream = new SlowStream(Encoding.UTF8.GetBytes(json), size);
        Assert.Equal(expected, await JsonSerializer.DeserializeAsync<T>(stream, options, Cancellation));
    }

    private static async Task<T?> FromPipe<T>(string json, int size)
    {
        // Segments no larger than a piece, all together or one after another.
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 1, pool: new ExactPool()));
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var start = 0; start < bytes.Length; start += size)
        {
            var piece = bytes.AsMemory(start, Math.Min(size, bytes.Length - start));
            piece.CopyTo(pipe.Writer.GetMemory(piece.Length));
            pipe.Writer.Advance(piece.Length);
        }

        await pipe.Writer.CompleteAsync();
        return await JsonSerializer.DeserializeAsync<T>(pipe.Reader, ShapesJsonContext.Default.Options, Cancellation);
    }

    private sealed class ExactPool : System.Buffers.MemoryPool<byte>
    {
        public override int MaxBufferSize => 1 << 20;

        public override System.Buffers.IMemoryOwner<byte> Rent(int minBufferSize = -1) =>
            new Owner(new byte[Math.Max(minBufferSize, 1)]);

        protected override void Dispose(bool disposing) { }

        private sealed class Owner(byte[] bytes) : System.Buffers.IMemoryOwner<byte>
        {
            public Memory<byte> Memory => bytes;

            public void Dispose() { }
        }
    }

    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            System.Threading.CancellationToken cancellationToken = default
        )
        {
            await Task.Yield();
            return Read(buffer.Span[..Math.Min(size, buffer.Length)]);
        }
    }
}
