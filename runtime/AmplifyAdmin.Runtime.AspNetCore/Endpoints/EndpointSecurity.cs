using System.Collections.Generic;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>A security scheme that an operation requires.</summary>
/// <param name="Scheme">The name of the scheme in the document.</param>
/// <param name="Scopes">The scopes that are required of it.</param>
public sealed record EndpointSecurity(string Scheme, IReadOnlyList<string> Scopes);
