using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Checks the options of a client when an application starts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientOptionsChecks
{
    /// <summary>Returns what is wrong with the options; empty when nothing is.</summary>
    public static IReadOnlyList<string> Errors(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<string>();
        // A path is an absolute URI of a file on Unix.
        Check(
            options.BaseAddress is null or { IsAbsoluteUri: true, IsFile: false },
            "BaseAddress must be an absolute URI such as https://api.example.com."
        );
        Check(
            options.Timeout is not { } timeout || timeout > TimeSpan.Zero || timeout == Timeout.InfiniteTimeSpan,
            "Timeout must be positive, or infinite."
        );
        Check(options.MaxResponseBytes > 0, "MaxResponseBytes must be positive.");
        Check(options.MaxJsonDepth > 0, "MaxJsonDepth must be positive.");
        foreach (var (name, value) in options.Headers)
        {
            Check(
                name.Length > 0 && value is not null && value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0,
                $"Headers must not contain a line break (header '{PrintableText.Of(name, 100)}')."
            );
        }

        return errors;

        void Check(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }
    }
}
