using System;
using System.ComponentModel;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A documented error whose body is text, such as XML: <see cref="ApiException{TError}"/> of <see cref="string"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTextError : ApiError
{
    /// <summary>Describes the error.</summary>
    /// <param name="status">The status; its first digit alone for a range, 0 for the default.</param>
    public ApiTextError(int status)
        : base(status, null) { }

    internal override ApiException? Create(
        HttpResponseMessage response,
        ReadOnlySpan<byte> body,
        ApiFailure failure,
        int maxDepth
    ) => new ApiException<string>(ResponseText.Decode(response, body), failure);
}
