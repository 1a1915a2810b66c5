using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A typed exception for a documented error body.</summary>
/// <param name="ExceptionName">The exception class.</param>
/// <param name="Value">The body's shape.</param>
/// <param name="Code">The error code that names it on the wire (the schema's name), for services that send one.</param>
/// <param name="Converter">The JSON converter's class.</param>
/// <param name="ConverterIsOwn">Whether that class is emitted with the exception.</param>
internal sealed record ErrorModel(
    Identifier ExceptionName,
    ValueModel Value,
    string Code,
    TypeName Converter,
    bool ConverterIsOwn,
    DocumentationModel Documentation
);
