using System.Reflection;

namespace Conformance.Webhooks;

/// <summary>Implements the emitted handler and keeps what it receives.</summary>
public class RecordingWebhookHandler : DispatchProxy
{
    /// <summary>The bodies in the order of their arrival.</summary>
    internal List<object?> Bodies { get; } = [];

    /// <summary>Creates a handler.</summary>
    internal static RecordingWebhookHandler Create(Type handler) =>
        (RecordingWebhookHandler)DispatchProxy.Create(handler, typeof(RecordingWebhookHandler));

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Bodies.Add(args![0]);
        return Task.CompletedTask;
    }
}
