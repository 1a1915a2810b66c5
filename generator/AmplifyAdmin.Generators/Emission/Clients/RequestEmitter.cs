using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints how a method puts its request together.</summary>
internal static class RequestEmitter
{
    /// <summary>The statements that write the path parameters, in the order of the path.</summary>
    public static IEnumerable<Code> Path(OperationModel operation, Identifier request, Identifier code)
    {
        foreach (var part in operation.PathParts.Where(part => part.Parameter >= 0))
        {
            var parameter = operation.Parameters[part.Parameter];
            yield return Text(parameter, parameter.Style == ParameterStyle.Simple) is { IsNone: false } text
                ? Code.Of($"{request}.Segment({Literal.String(parameter.Name.Text)}, {text});")
                : Code.Of(
                    $"{request}.Segment({Literal.String(parameter.Name.Text)}, {Literal.String(parameter.WireName)}, {Notation(parameter)}, {Literal.Boolean(parameter.Explode)}, {parameter.Name}, {OperationConverters.Instance(operation, parameter, code)});"
                );
        }
    }

    /// <summary>The statements that write query, headers and cookies.</summary>
    public static IEnumerable<Code> Parameters(OperationModel operation, Identifier request, Identifier code) =>
        operation
            .Parameters.Where(parameter => parameter.In != ParameterLocation.Path)
            .Select(parameter => One(operation, parameter, request, code));

    /// <summary>The statement that writes the body.</summary>
    public static Code Body(ApiSettings settings, OperationModel operation, Identifier request, Identifier code)
    {
        if (operation.Body is not { Contents.Count: > 0 } body)
        {
            return Code.None;
        }

        var content = body.Contents[0];
        var write = content.Kind switch
        {
            ContentKind.FormUrlEncoded or ContentKind.Multipart => FormEmitter.Write(operation, body, request, code),
            ContentKind.Text => Code.Of($"{request}.Text({body.Name}, {Literal.String(content.MediaType)});"),
            ContentKind.Binary => Code.Of($"{request}.Stream({body.Name}, {Literal.String(content.MediaType)});"),
            ContentKind.JsonLines => Code.Of(
                $"{request}.Lines({body.Name}, {OperationConverters.Instance(content, content.Converter!, code)}, {Literal.String(content.MediaType)}{OperationChecks.Item(settings, operation, content)});"
            ),
            _ => Json(body, content, request, code),
        };
        return body.Required
            ? write
            : Code.Of(
                $$"""
                if ({{body.Name}} is not null)
                {
                    {{write}}
                }
                """
            );
    }

    private static Code Json(RequestBodyModel body, ContentModel content, Identifier request, Identifier code)
    {
        var converter = OperationConverters.Instance(content, content.Converter!, code);
        var value =
            body.Required || !content.Value!.Shape.IsStruct ? Code.Of($"{body.Name}")
            : content.Value.Shape is ScalarShape { Kind: ScalarKind.Mapped }
                ? Code.Of($"({content.Value.Shape.Type}){body.Name}!")
            : Code.Of($"{body.Name}.Value");
        var mediaType = content.MediaType.IndexOf('*') >= 0 ? "application/json" : content.MediaType;
        return mediaType == "application/json"
            ? Code.Of($"{request}.Json({value}, {converter});")
            : Code.Of($"{request}.Json({value}, {converter}, {Literal.String(mediaType)});");
    }

    private static Code One(OperationModel operation, ParameterModel parameter, Identifier request, Identifier code)
    {
        var name = Literal.String(parameter.WireName);
        var text = Text(parameter, parameter.Style is ParameterStyle.Form or ParameterStyle.Simple);
        var converter = text.IsNone ? OperationConverters.Instance(operation, parameter, code) : Code.None;
        var explode = Literal.Boolean(parameter.Explode);
        return parameter.In switch
        {
            ParameterLocation.Header when !text.IsNone => Code.Of($"{request}.Header({name}, {text});"),
            ParameterLocation.Header => Code.Of(
                $"{request}.Header({name}, {Notation(parameter)}, {explode}, {parameter.Name}, {converter});"
            ),
            ParameterLocation.Cookie when !text.IsNone => Code.Of($"{request}.Cookie({name}, {text});"),
            ParameterLocation.Cookie => Code.Of(
                $"{request}.Cookie({name}, {Notation(parameter)}, {explode}, {parameter.Name}, {converter});"
            ),
            _ when !text.IsNone && parameter.AllowReserved => Code.Of(
                $"{request}.Query({name}, {text}, allowReserved: true);"
            ),
            _ when !text.IsNone => Code.Of($"{request}.Query({name}, {text});"),
            _ => Code.Of(
                $"{request}.Query({name}, {Notation(parameter)}, {explode}, {Literal.Boolean(parameter.AllowReserved)}, {parameter.Name}, {converter});"
            ),
        };
    }

    /// <summary>The text of a parameter that is text already; none when it must be taken apart.</summary>
    private static Code Text(ParameterModel parameter, bool plainStyle)
    {
        if (!OperationConverters.IsText(parameter) || !plainStyle)
        {
            return Code.None;
        }

        return parameter.Value.Shape is NamedShape
            ? parameter.Required
                ? Code.Of($"{parameter.Name}.Value")
                : Code.Of($"{parameter.Name}?.Value")
            : Code.Of($"{parameter.Name}");
    }

    private static Code Notation(ParameterModel parameter) =>
        Code.Of($"Emitted::ParameterNotation.{new Identifier(parameter.AsJson ? "Json" : parameter.Style.ToString())}");
}
