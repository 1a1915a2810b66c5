namespace AmplifyAdmin.Generators.Model;

/// <summary>A schema that checks of JSON values refer to.</summary>
/// <param name="Name">Its name among the definitions.</param>
/// <param name="Schema">The schema, as JSON Schema 2020-12.</param>
internal sealed record SchemaDefinitionModel(string Name, string Schema);
