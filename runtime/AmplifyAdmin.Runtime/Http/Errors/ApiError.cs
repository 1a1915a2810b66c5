using System;
using System.ComponentModel;
using System.Net.Http;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A documented error of an operation: when it applies and how it becomes an exception.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiError
{
    private protected ApiError(int status, string? code)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The status; its first digit alone for a range such as 4XX, 0 for every status not documented otherwise.</summary>
    public int Status { get; }

    /// <summary>The error code that names it; null when none does.</summary>
    public string? Code { get; }

    internal abstract ApiException? Create(
        HttpResponseMessage response,
        ReadOnlySpan<byte> body,
        ApiFailure failure,
        int maxDepth
    );
}

/// <summary>A documented error with a typed body.</summary>
/// <typeparam name="TError">The body's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiError<TError> : ApiError
{
    private readonly ApiJsonConverter<TError> converter;
    private readonly Func<TError, ApiFailure, ApiException> create;

    /// <summary>Describes the error.</summary>
    /// <param name="status">The status; its first digit alone for a range, 0 for the default.</param>
    /// <param name="code">The error code that names it.</param>
    /// <param name="converter">Reads the body.</param>
    /// <param name="create">Makes the exception.</param>
    public ApiError(
        int status,
        string code,
        ApiJsonConverter<TError> converter,
        Func<TError, ApiFailure, ApiException> create
    )
        : base(status, code)
    {
        this.converter = converter;
        this.create = create;
    }

    internal override ApiException? Create(
        HttpResponseMessage response,
        ReadOnlySpan<byte> body,
        ApiFailure failure,
        int maxDepth
    )
    {
        try
        {
            return create(converter.Parse(body, maxDepth), failure);
        }
        catch (JsonException)
        {
            // The status is what the caller acts on; a body that is not the documented one must not hide it.
            return null;
        }
    }
}
