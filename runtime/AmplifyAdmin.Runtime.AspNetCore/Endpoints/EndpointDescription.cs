using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>What an endpoint is: its route, and what OpenAPI tools may know of it.</summary>
/// <param name="httpMethod">The method in upper case.</param>
/// <param name="pattern">The route pattern.</param>
/// <param name="operationId">The document's operation id.</param>
public sealed class EndpointDescription(string httpMethod, string pattern, string operationId)
{
    /// <summary>The method in upper case.</summary>
    public string HttpMethod { get; } = httpMethod;

    /// <summary>The route pattern.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The document's operation id.</summary>
    public string OperationId { get; } = operationId;

    /// <summary>The tags that group operations.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A short text on the operation.</summary>
    public string? Summary { get; init; }

    /// <summary>A longer text on the operation.</summary>
    public string? Description { get; init; }

    /// <summary>The parameters in the path, the query and the headers.</summary>
    public IReadOnlyList<EndpointParameter> Parameters { get; init; } = [];

    /// <summary>The alternatives of security schemes that a caller must satisfy together; empty when everybody may call.</summary>
    public IReadOnlyList<IReadOnlyList<EndpointSecurity>> Security { get; init; } = [];

    /// <summary>The body that requests carry.</summary>
    public EndpointContent? Accepts { get; init; }

    /// <summary>The documented responses.</summary>
    public IReadOnlyList<EndpointContent> Produces { get; init; } = [];

    /// <summary>The documented error that invalid requests get; null for problem details.</summary>
    public EndpointError? BadRequest { get; init; }

    /// <summary>The documented error that faults of the handler get; null for problem details.</summary>
    public EndpointError? Fault { get; init; }
}

/// <summary>A body of a request or response.</summary>
/// <param name="Status">The status; 0 for a request.</param>
/// <param name="Type">The C# type; <c>void</c> for no body.</param>
/// <param name="MediaTypes">The media types.</param>
/// <param name="Optional">Whether the body may be absent.</param>
public sealed record EndpointContent(int Status, Type Type, IReadOnlyList<string> MediaTypes, bool Optional = false);

/// <summary>A documented error whose body is an object with a message.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The error code.</param>
/// <param name="MessageMember">The member that takes the message.</param>
/// <param name="MediaType">The body's media type.</param>
public sealed record EndpointError(int Status, string Code, string MessageMember, string MediaType);
