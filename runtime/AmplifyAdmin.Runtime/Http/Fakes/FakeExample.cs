using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads the examples of an emitted fake client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FakeExample
{
    /// <summary>The first of several JSON texts that is a valid value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="converter">Reads the value.</param>
    /// <param name="validate">Validates the value; null when there is nothing to validate.</param>
    /// <param name="candidates">The example of the document, then those made from the schema.</param>
    /// <exception cref="InvalidOperationException">None is valid.</exception>
    public static T Json<T>(
        ApiJsonConverter<T> converter,
        Func<T, IReadOnlyList<ValidationError>>? validate,
        params string[] candidates
    )
    {
        ArgumentNullException.ThrowIfNull(converter);
        ArgumentNullException.ThrowIfNull(candidates);
        var reason = "the schema has no finite value";
        foreach (var candidate in candidates)
        {
            try
            {
                var value = converter.Parse(Encoding.UTF8.GetBytes(candidate));
                if (value is null || validate?.Invoke(value) is not { Count: > 0 } errors)
                {
                    return value;
                }

                reason = $"{errors[0].Pointer}: {errors[0].Message}";
            }
            catch (JsonException exception)
            {
                reason = exception.Message;
            }
        }

        throw new InvalidOperationException(
            $"The document has no valid example for this response, and none can be made from its schema ({reason}). Set the operation's delegate."
        );
    }

    /// <summary>A stream of text.</summary>
    /// <param name="text">The text.</param>
    public static Stream Stream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
}
