using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What is fixed about an operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="name">Its id in the document.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path as the document writes it.</param>
    /// <param name="errors">Its documented errors: exact statuses, then ranges, then the default.</param>
    public ApiOperation(string name, string method, string template, params ApiError[] errors)
    {
        Name = name;
        Method = new HttpMethod(method);
        Template = template;
        Errors = errors;
    }

    /// <summary>Its id in the document.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path as the document writes it.</summary>
    public string Template { get; }

    /// <summary>Its documented errors.</summary>
    public IReadOnlyList<ApiError> Errors { get; }

    /// <summary>The value of the <c>Accept</c> header; null for none.</summary>
    public string? Accept { get; init; }

    /// <summary>The server of the operation, where it is not that of the document; null otherwise.</summary>
    public string? Server { get; init; }

    /// <summary>Wire names whose values must not appear in messages.</summary>
    public IReadOnlyList<string> SensitiveNames { get; init; } = [];

    /// <summary>The documented error for a status and a code; the code decides where both name one.</summary>
    internal ApiError? FindError(int status, string? code)
    {
        foreach (var error in Errors)
        {
            if (code is not null && string.Equals(error.Code, code, StringComparison.Ordinal))
            {
                return error;
            }
        }

        foreach (var error in Errors)
        {
            if (error.Status == status || error.Status == status / 100 || error.Status == 0)
            {
                return error;
            }
        }

        return null;
    }
}
