using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the method that waits for the job an operation starts.</summary>
internal static class WaiterEmitter
{
    /// <summary>The method's declaration for the interface; none when the operation starts no job.</summary>
    public static Code Declaration(OperationModel operation) =>
        operation.Waiter is { } waiter ? Code.Of($"{Documentation(operation)}\n{Signature(waiter)};") : Code.None;

    /// <summary>The method; none when the operation starts no job.</summary>
    public static Code Method(OperationModel operation)
    {
        if (operation.Waiter is not { } waiter)
        {
            return Code.None;
        }

        var arguments = waiter.Arguments.Select(argument => Argument(operation, argument));
        var state = waiter.StatusIsEnum ? Code.Of($"job.{waiter.Status}?.Value") : Code.Of($"job.{waiter.Status}");
        return Code.Of(
            $$"""
            /// <inheritdoc />
            public {{Signature(waiter)}}
            {
                System::ArgumentNullException.ThrowIfNull(started);
                return Emitted::JobPolling.UntilDoneAsync(
                    {{Literal.String(operation.OperationId)}},
                    cancellation => {{Poll(operation, waiter)}}({{Code.List(
                arguments.Append(Code.Of($"cancellation"))
            )}}),
                    static job => {{state}},
                    [{{Code.List(waiter.Success.Select(name => Code.Of($"{Literal.String(name)}")))}}],
                    [{{Code.List(waiter.Failure.Select(name => Code.Of($"{Literal.String(name)}")))}}],
                    options,
                    cancellationToken
                );
            }
            """
        );
    }

    private static Code Poll(OperationModel operation, WaiterModel waiter) =>
        waiter.PollGroup is { } group && group != operation.Group?.Name
            ? Code.Of($"{OperationSignature.Client(operation)}.{group}.{waiter.PollMethod}")
        : waiter.PollGroup is null && operation.Group is not null ? Code.Of($"this.client.{waiter.PollMethod}")
        : Code.Of($"this.{waiter.PollMethod}");

    private static Code Argument(OperationModel operation, WaiterArgumentModel argument)
    {
        if (argument.Member is not { } member)
        {
            return Code.Of($"{argument.Parameter}");
        }

        return argument.MayBeNull
            ? Code.Of(
                $"Emitted::JobPolling.Required({Literal.String(operation.OperationId)}, {Literal.String(member.Text)}, started.{member})"
            )
            : Code.Of($"started.{member}");
    }

    private static Code Documentation(OperationModel operation) =>
        Code.Of(
            $"""
            /// <summary>Waits until the job that <c>{DocText.Line(
                operation.OperationId
            )}</c> started is done.</summary>
            /// <param name="started">The response that identifies the job.</param>
            {Code.Lines(operation.Waiter!.Arguments.Where(argument => argument.Member is null).Select(Extra))}
            /// <param name="options">Intervals and limits; null for the defaults.</param>
            /// <param name="cancellationToken">Cancels the wait; the job continues.</param>
            /// <returns>The last known state of the job.</returns>
            /// <exception cref="Runtime::ApiException">The job failed, took too long, or its state could not be read.</exception>
            /// <remarks><c>{DocText.Line(operation.Documentation.Pointer)}</c></remarks>
            """
        );

    private static Code Extra(WaiterArgumentModel argument) =>
        Code.Of(
            $"""/// <param name="{DocText.Line(argument.Parameter.Text)}">A value that the response does not contain.</param>"""
        );

    private static Code Signature(WaiterModel waiter)
    {
        var extra = waiter
            .Arguments.Where(argument => argument.Member is null)
            .Select(argument => Code.Of($"{argument.Type} {argument.Parameter}"));
        var parameters = new[] { Code.Of($"{waiter.StartType} started") }
            .Concat(extra)
            .Append(Code.Of($"Runtime::WaitOptions? options = null"))
            .Append(Code.Of($"Threading::CancellationToken cancellationToken = default"));
        return Code.Of($"Tasks::Task<{waiter.ResultType}> {waiter.Method}({Code.List(parameters)})");
    }
}
