using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The base of emitted fake clients: it records calls and adds latency and faults.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiFake
{
    private readonly FakeState state;
    private readonly CallOptions? options;

    /// <summary>Creates a fake without recorded calls.</summary>
    protected ApiFake()
    {
        state = new FakeState();
    }

    /// <summary>Creates a fake that shares its state with another.</summary>
    /// <param name="other">The other fake.</param>
    /// <param name="options">The options of the calls made through this one.</param>
    protected ApiFake(ApiFake other, CallOptions? options)
    {
        ArgumentNullException.ThrowIfNull(other);
        state = other.state;
        this.options = options;
    }

    /// <summary>The calls so far, in order.</summary>
    public IReadOnlyList<FakeCall> Calls => state.Calls;

    /// <summary>The time that passes before each answer. The default is none.</summary>
    public TimeSpan Latency
    {
        get => state.Latency;
        set => state.Latency = value;
    }

    /// <summary>The clock that measures the latency. The default is the system's.</summary>
    public TimeProvider TimeProvider
    {
        get => state.TimeProvider;
        set => state.TimeProvider = value;
    }

    /// <summary>Returns the exception that a call throws in place of an answer, such as an <see cref="ApiException"/>; null to answer.</summary>
    public Func<FakeCall, Exception?>? Fault
    {
        get => state.Fault;
        set => state.Fault = value;
    }

    /// <summary>Forgets the recorded calls.</summary>
    public void ClearCalls() => state.Clear();

    /// <summary>Answers a call that returns a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="answer">Returns the answer of the test; null to use the example.</param>
    /// <param name="example">Returns the example.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected async Task<T> AnswerAsync<T>(
        ApiOperation operation,
        int status,
        (string Name, object? Value)[] arguments,
        Func<CancellationToken, Task<T>>? answer,
        Func<T> example,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(example);
        await BeginAsync(operation, arguments, cancellationToken).ConfigureAwait(false);
        try
        {
            var value = answer is null ? example() : await answer(cancellationToken).ConfigureAwait(false);
            Report((HttpStatusCode)status);
            return value;
        }
        catch (ApiException exception)
        {
            Complete(exception, operation);
            throw;
        }
    }

    /// <summary>Answers a call that returns no value.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="answer">The answer of the test; null to succeed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected Task AnswerAsync(
        ApiOperation operation,
        int status,
        (string Name, object? Value)[] arguments,
        Func<CancellationToken, Task>? answer,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            operation,
            status,
            arguments,
            answer is null
                ? null
                : async token =>
                {
                    await answer(token).ConfigureAwait(false);
                    return true;
                },
            static () => true,
            cancellationToken
        );

    /// <summary>Answers a call that returns a sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="answer">Returns the answer of the test; null to use the example.</param>
    /// <param name="example">Returns the only item of the example.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected async IAsyncEnumerable<T> AnswerSequenceAsync<T>(
        ApiOperation operation,
        int status,
        (string Name, object? Value)[] arguments,
        Func<CancellationToken, IAsyncEnumerable<T>>? answer,
        Func<T> example,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(example);
        await BeginAsync(operation, arguments, cancellationToken).ConfigureAwait(false);
        Report((HttpStatusCode)status);
        if (answer is null)
        {
            yield return example();
            yield break;
        }

        await foreach (var item in answer(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    private async Task BeginAsync(
        ApiOperation operation,
        (string Name, object? Value)[] arguments,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(arguments);
        var call = state.Record(operation.Name, arguments);
        cancellationToken.ThrowIfCancellationRequested();
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        if (Fault?.Invoke(call) is { } fault)
        {
            if (fault is ApiException exception)
            {
                Complete(exception, operation);
            }

            throw fault;
        }
    }

    // A test creates the exception from the error alone; the document knows its status.
    private void Complete(ApiException exception, ApiOperation operation)
    {
        if (exception.Status == 0 && exception.ErrorCode is { } code)
        {
            foreach (var error in operation.Errors)
            {
                if (error.Code == code)
                {
                    var status = error.Status is > 0 and < 10 ? error.Status * 100 : error.Status;
                    exception.Failure.Complete((HttpStatusCode)status, operation.Name);
                    break;
                }
            }
        }

        Report(exception.Status);
    }

    private void Report(HttpStatusCode status)
    {
        if (status != 0)
        {
            options?.OnResponse?.Invoke(new ApiResponse(status, new Dictionary<string, IReadOnlyList<string>>()));
        }
    }
}
