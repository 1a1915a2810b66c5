using System.Collections.Generic;
using System.Reflection;
using AmplifyAdmin;

namespace Emulator.Tests.Scenario;

/// <summary>A client that remembers which of its methods were called.</summary>
public class CallRecorder : DispatchProxy
{
    private IAmplifyAdminClient inner = null!;
    private ISet<string> called = null!;

    public static IAmplifyAdminClient Around(IAmplifyAdminClient inner, ISet<string> called)
    {
        var client = Create<IAmplifyAdminClient, CallRecorder>();
        var recorder = (CallRecorder)(object)client;
        recorder.inner = inner;
        recorder.called = called;
        return client;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        called.Add(targetMethod!.Name);
        return targetMethod.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
