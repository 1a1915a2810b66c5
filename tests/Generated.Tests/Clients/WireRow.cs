using System;
using System.Threading.Tasks;
using Styles;

namespace Generated.Tests.Clients;

/// <summary>A call, what it writes and the value that the server's handler is to get.</summary>
/// <param name="Wire">The wire form.</param>
/// <param name="Value">The value.</param>
/// <param name="Call">The call.</param>
public sealed record WireRow(string Wire, object? Value, Func<StylesClient, Task> Call)
{
    /// <inheritdoc />
    public override string ToString() => Wire;
}
