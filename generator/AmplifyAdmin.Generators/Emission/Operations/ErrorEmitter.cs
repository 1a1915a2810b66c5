using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Operations;

/// <summary>Prints a typed exception.</summary>
internal static class ErrorEmitter
{
    public static SourceFile Emit(ApiSettings settings, ErrorModel model)
    {
        var converter = model.ConverterIsOwn ? ShapeJsonEmitter.Converter(model.Converter, model.Value) : Code.None;
        return SourceFile.Create(
            settings,
            "Errors",
            model.ExceptionName,
            model.Documentation.Pointer,
            Code.Of(
                $$"""
                {{DocumentationEmitter.Emit(model.Documentation)}}
                public sealed class {{model.ExceptionName}} : Runtime::ApiException<{{model.Value.Type}}>
                {
                    /// <summary>Creates the exception, as a server or a test does.</summary>
                    /// <param name="error">The error body.</param>
                    /// <param name="status">The status, for errors that the document gives to several; 0 for the documented one.</param>
                    public {{model.ExceptionName}}({{model.Value.Type}} error, Network::HttpStatusCode status = 0)
                        : this(error, new Emitted::ApiFailure({{Literal.String(
                    model.Code
                )}}) { ErrorCode = {{Literal.String(model.Code)}}, Status = status })
                    {
                    }

                    /// <summary>Creates the exception.</summary>
                    /// <param name="error">The error body.</param>
                    /// <param name="failure">Details of the failure.</param>
                    public {{model.ExceptionName}}({{model.Value.Type}} error, Emitted::ApiFailure failure)
                        : base(error, failure)
                    {
                    }

                    internal static Emitted::ApiError For(int status) =>
                        new Emitted::ApiError<{{model.Value.Type}}>(
                            status,
                            {{Literal.String(model.Code)}},
                            {{model.Converter}}.Instance,
                            static (error, failure) => new {{model.ExceptionName}}(error, failure)
                        );
                }

                {{converter}}
                """
            )
        );
    }
}
