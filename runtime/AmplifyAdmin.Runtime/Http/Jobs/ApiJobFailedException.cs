using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The exception that is thrown when a job ends in a failure state.</summary>
/// <typeparam name="TState">The type that describes the job.</typeparam>
/// <param name="job">The last known state of the job.</param>
/// <param name="failure">The details of the failure.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiJobFailedException<TState>(TState job, ApiFailure failure) : ApiException(failure)
{
    /// <summary>Gets the last known state of the job.</summary>
    public TState Job { get; } = job;
}
