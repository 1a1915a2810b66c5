using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Emulator;

/// <summary>The options of an emulator.</summary>
public sealed class EmulatorOptions
{
    /// <summary>Where to listen; a free port of this machine unless set. Null opens no port: only handlers reach the emulator.</summary>
    public string? Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>The SQLite file that holds the data; null or <c>:memory:</c> to hold it in memory until the emulator ends.</summary>
    public string? DataFile { get; set; }

    /// <summary>The clock by which jobs end, codes expire and requests are counted.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>How long a job stays <c>IN_PROGRESS</c>. What it changes can be read immediately.</summary>
    public TimeSpan JobDuration { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a challenge code is valid.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The most environments an app may have; one more is answered with 429.</summary>
    public int EnvironmentsPerApp { get; set; } = 100;

    /// <summary>The most requests a second; more are answered with 429. Null for no limit.</summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>
    /// The secret of each access key. If there are any, requests must be signed with one of them, and the pages ask for an
    /// access key and its secret as user name and password.
    /// </summary>
    public IDictionary<string, string> AccessKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Origins whose pages may call the emulator, such as <c>https://app.example.com</c>, in addition to loopback origins
    /// and the emulator's own pages; <c>*</c> allows all.
    /// </summary>
    public ICollection<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Host names under which the emulator may be called, in addition to loopback names, loopback addresses and the host of
    /// <see cref="Url"/>; <c>*</c> allows all.
    /// </summary>
    public ICollection<string> AllowedHosts { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The faults to inject. They can be changed while the emulator runs.</summary>
    public EmulatorFaults Faults { get; } = new();
}
