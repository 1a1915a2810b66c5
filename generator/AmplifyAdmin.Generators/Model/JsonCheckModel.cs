using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>What is checked on the JSON form of a value, because no typed code checks it.</summary>
/// <param name="Schema">The schema, as JSON Schema 2020-12.</param>
/// <param name="Definitions">The class with the definitions that the schema refers to; null when it refers to none.</param>
internal sealed record JsonCheckModel(string Schema, Identifier? Definitions);
