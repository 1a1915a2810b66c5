using System;

namespace Emulator.Tests;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset now = new(2024, 5, 14, 9, 26, 53, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
