using System;
using System.Text.Json;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads an item of a sequence.</summary>
internal static class ItemJson
{
    /// <summary>Parses an item.</summary>
    /// <exception cref="ApiResponseException">The item is not what the document describes.</exception>
    public static T Parse<T>(
        ApiRequest request,
        ReadOnlySpan<byte> item,
        ApiJsonConverter<T> converter,
        ApiClientOptions options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return converter.ParseItem(item, options.MaxJsonDepth, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new ApiResponseException(
                new ApiFailure(
                    $"{request.Operation.Name} sent an item that does not match the document: {exception.Message}"
                )
                {
                    Operation = request.Operation.Name,
                    Status = System.Net.HttpStatusCode.OK,
                    Cause = exception,
                }
            );
        }
    }
}
