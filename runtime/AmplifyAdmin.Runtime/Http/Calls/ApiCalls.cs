using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Implements the members that every emitted client has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiCalls
{
    // What a test double returns that sends no request.
    private static readonly ApiResponse Unsent = new(
        HttpStatusCode.OK,
        new Dictionary<string, IReadOnlyList<string>>()
    );

    /// <summary>Combines the options of nested calls to <c>With</c>. The inner ones win.</summary>
    /// <param name="outer">The options so far; null for none.</param>
    /// <param name="inner">The options to add.</param>
    public static CallOptions Combine(CallOptions? outer, CallOptions inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var combined = new CallOptions
        {
            Timeout = inner.Timeout ?? outer?.Timeout,
            MaxRetries = inner.MaxRetries ?? outer?.MaxRetries,
            MaxEventStreamResumptions = inner.MaxEventStreamResumptions ?? outer?.MaxEventStreamResumptions,
            OnResponse = outer?.OnResponse + inner.OnResponse,
            Link = inner.Link ?? outer?.Link,
        };
        Copy(outer, combined);
        Copy(inner, combined);
        return combined;
    }

    private static void Copy(CallOptions? from, CallOptions to)
    {
        foreach (var (name, value) in from?.Headers ?? new Dictionary<string, string>())
        {
            to.Headers[name] = value;
        }
    }

    /// <summary>Makes a call and returns its value with the status and headers of the response.</summary>
    /// <param name="with">Returns the client with options.</param>
    /// <param name="call">Makes the call.</param>
    public static async Task<ApiResponse<T>> WithResponseAsync<TClient, T>(
        Func<CallOptions, TClient> with,
        Func<TClient, Task<T>> call
    )
    {
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(call);
        var response = Unsent;
        var client = with(new CallOptions { OnResponse = received => response = received });
        var value = await call(client).ConfigureAwait(false);
        return new ApiResponse<T>(response, value);
    }

    /// <summary>Makes a call without a value and returns the status and headers of the response.</summary>
    /// <param name="with">Returns the client with options.</param>
    /// <param name="call">Makes the call.</param>
    public static async Task<ApiResponse> WithResponseAsync<TClient>(
        Func<CallOptions, TClient> with,
        Func<TClient, Task> call
    )
    {
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(call);
        var response = Unsent;
        await call(with(new CallOptions { OnResponse = received => response = received })).ConfigureAwait(false);
        return response;
    }
}
