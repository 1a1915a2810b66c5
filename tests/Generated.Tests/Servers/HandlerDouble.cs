using System;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Generated.Tests.Servers;

/// <summary>A handler that keeps what it is called with and answers what it is told to.</summary>
public class HandlerDouble : DispatchProxy
{
    private Func<MethodInfo, object?[], object?> answer = (_, _) => null;

    /// <summary>The method called last.</summary>
    public string? Method { get; private set; }

    /// <summary>What it was called with, the cancellation token left out.</summary>
    public object?[] Arguments { get; private set; } = [];

    /// <summary>Makes a handler.</summary>
    public static T Create<T>(Func<MethodInfo, object?[], object?> answer, out HandlerDouble calls)
        where T : class
    {
        var handler = Create<T, HandlerDouble>();
        calls = (HandlerDouble)(object)handler;
        calls.answer = answer;
        return handler;
    }

    /// <summary>Makes a handler whose methods without a result are asynchronous.</summary>
    public static T CreateAsync<T>(Func<object?[], Task> handle)
        where T : class => Create<T>((_, arguments) => handle(arguments), out _);

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Method = targetMethod!.Name;
        Arguments = args!.Where(argument => argument is not CancellationToken).ToArray();
        var result = answer(targetMethod, Arguments);
        if (targetMethod.ReturnType == typeof(Task))
        {
            return result as Task ?? Task.CompletedTask;
        }

        return typeof(Task)
            .GetMethod(nameof(Task.FromResult))!
            .MakeGenericMethod(targetMethod.ReturnType.GetGenericArguments())
            .Invoke(null, [result]);
    }
}
