using System;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>A parameter of an operation, for OpenAPI tools.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Place">The part of the request that contains it.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Required">Whether it must be sent.</param>
public sealed record EndpointParameter(string Name, ParameterPlace Place, Type Type, bool Required);
