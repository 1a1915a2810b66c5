using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Operations;

/// <summary>An argument of a handler's or client's method.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Optional">Whether a client may leave it out.</param>
internal sealed record MethodArgument(TypeName Type, Identifier Name, bool Optional);
