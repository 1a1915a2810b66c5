using System;
using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What a fake client and the clients derived from it by call options share.</summary>
internal sealed class FakeState
{
    private readonly List<FakeCall> calls = [];

    public TimeSpan Latency { get; set; }

    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    public Func<FakeCall, Exception?>? Fault { get; set; }

    /// <summary>A copy, because other threads may be calling.</summary>
    public IReadOnlyList<FakeCall> Calls
    {
        get
        {
            lock (calls)
            {
                return calls.ToArray();
            }
        }
    }

    public FakeCall Record(string operation, (string Name, object? Value)[] arguments)
    {
        var call = new FakeCall(operation, arguments.ToDictionary(entry => entry.Name, entry => entry.Value));
        lock (calls)
        {
            calls.Add(call);
        }

        return call;
    }

    public void Clear()
    {
        lock (calls)
        {
            calls.Clear();
        }
    }
}
