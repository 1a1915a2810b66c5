using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>How the fake client answers an operation.</summary>
/// <param name="Property">The property that takes the answer of a test.</param>
/// <param name="Delegate">The type of that property, nested in the fake client.</param>
/// <param name="Example">The method that returns the example.</param>
/// <param name="Validator">The class that validates the example when it has no emitted type, nested in the fake client.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Examples">The answer's examples, best first: JSON, or text for a response that is not JSON.</param>
internal sealed record FakeModel(
    Identifier Property,
    Identifier Delegate,
    Identifier Example,
    Identifier Validator,
    int Status,
    EquatableArray<string> Examples
);
