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

/// <summary>A documented error of an operation.</summary>
/// <param name="Exception">The exception class; null for an error whose body is text.</param>
/// <param name="Status">The exact status, a range's first digit, or 0 for every other status.</param>
internal sealed record OperationErrorModel(Identifier? Exception, int Status);
