namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>The version of OpenAPI a document is written in, in order of age.</summary>
internal enum Dialect
{
    Swagger20,
    OpenApi30,
    OpenApi31,
    OpenApi32,
}
