using System;

namespace AmplifyAdmin.Runtime;

/// <summary>How a job is awaited.</summary>
public sealed class WaitOptions
{
    /// <summary>The pause before the second look; later ones grow by half. 2 seconds unless set.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause. 30 seconds unless set.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait in all. 30 minutes unless set. The last look begins one <see cref="Interval"/> before it ends.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Told the state after each look.</summary>
    public IProgress<string?>? Progress { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
