using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>What writing leaves behind: no large buffer, and no enumerator that is not disposed.</summary>
public sealed class KeptMemoryTests
{
    private const int MaxKept = 64 * 1024;

    [Fact]
    public void A_thread_keeps_no_large_buffer_after_a_large_value()
    {
        JsonSerializer.Serialize(new Button { Label = new string('x', 4_000_000) });
        var afterLarge = KeptCapacity();
        JsonSerializer.Serialize(new Button { Label = "x" });

        Assert.InRange(afterLarge, 0, MaxKept);
        Assert.InRange(KeptCapacity(), 1, MaxKept);
    }

    [Fact]
    public void All_types_share_the_buffer_of_a_thread()
    {
        JsonSerializer.Serialize(new Button { Label = "x" });
        var kept = Kept();
        JsonSerializer.Serialize(new Select { Label = "x" });

        Assert.NotNull(kept);
        Assert.Same(kept, Kept());
    }

    [Fact]
    public void The_enumerator_of_a_map_of_another_type_is_disposed()
    {
        var map = new OwnMap();

        Assert.Equal("""{"codes":{"a":1}}""", RecordJsonTests.Write(new Vault { Codes = map }));
        Assert.Equal(1, map.Disposed);
    }

    private static int KeptCapacity() => Kept()?.GetMemory().Length ?? 0;

    private static PooledBuffer? Kept() =>
        (PooledBuffer?)
            typeof(PooledBuffer)
                .Assembly.GetType("AmplifyAdmin.Runtime.Emitted.WriteScratch", throwOnError: true)!
                .GetField("kept", BindingFlags.NonPublic | BindingFlags.Static)!
                .GetValue(null);

    private sealed class OwnMap : IReadOnlyDictionary<string, int>
    {
        public int Disposed { get; private set; }

        public int Count => 1;

        public IEnumerable<string> Keys => ["a"];

        public IEnumerable<int> Values => [1];

        public int this[string key] => 1;

        public bool ContainsKey(string key) => key == "a";

        public bool TryGetValue(string key, out int value)
        {
            value = 1;
            return key == "a";
        }

        public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
        {
            try
            {
                yield return new KeyValuePair<string, int>("a", 1);
            }
            finally
            {
                Disposed++;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
