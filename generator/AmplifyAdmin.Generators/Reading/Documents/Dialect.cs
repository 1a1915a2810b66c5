namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>The version of OpenAPI of a document, in order of age.</summary>
internal enum Dialect
{
    Swagger20,
    OpenApi30,
    OpenApi31,
    OpenApi32,
}
