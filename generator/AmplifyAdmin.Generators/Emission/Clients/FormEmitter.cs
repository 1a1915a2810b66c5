using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints how a method writes the fields of a form or multipart body.</summary>
internal static class FormEmitter
{
    public static Code Write(OperationModel operation, RequestBodyModel body, Identifier request, Identifier code)
    {
        var form = operation.Form!;
        var local = LocalName.Of(operation, body.Name.Text + "Form");
        return Code.Of(
            $$"""
            var {{local}} = new Emitted::FormBody({{Literal.String(form.Content.MediaType)}});
            {{Code.Lines(form.Parts.Select((part, index) => Field(body, part, index, local, code)))}}
            {{Others(body, form, local)}}
            {{request}}.Form({{local}});
            """
        );
    }

    private static Code Others(RequestBodyModel body, FormModel form, Identifier local)
    {
        var written = form.Parts.Select(part => Code.Of($"{Literal.String(part.Member.WireName)}"));
        return form.HasOtherParts
            ? Code.Of($"{local}.AddOthers({body.Name}, {form.Content.Converter!}.Instance, [{Code.List(written)}]);")
            : Code.None;
    }

    private static Code Field(RequestBodyModel body, PartModel part, int index, Identifier local, Identifier code)
    {
        var member = part.Member;
        var value =
            member.Presence == Presence.OptionalNullable
                ? Code.Of($"{body.Name}.{member.Name}.GetValueOrDefault()")
                : Code.Of($"{body.Name}.{member.Name}");
        var contentType = part.ContentType is { } type ? Code.Of($"{Literal.String(type)}") : Code.Of($"null");
        var name = Literal.String(member.WireName);
        var notation = new Identifier(part.AsJson ? "Json" : part.Style.ToString());
        var reserved = part.AllowReserved ? Code.Of($", allowReserved: true") : Code.None;
        return part.IsFile ? Code.Of($"{local}.AddFile({name}, {value}, {contentType});")
            : part.IsFileList ? Code.Of($"{local}.AddFiles({name}, {value}, {contentType});")
            : Code.Of(
                $"{local}.Add({name}, {value}, {OperationConverters.Instance(index, code)}, Emitted::ParameterNotation.{notation}, {Literal.Boolean(part.Explode)}, {contentType}{reserved});"
            );
    }
}
