using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>A converter that one operation has to itself.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Value">What it carries.</param>
internal sealed record OwnConverter(TypeName Name, ValueModel Value);
