using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints how a method writes the fields of a form or multipart body.</summary>
internal static class FormEmitter
{
    public static Code Write(RequestBodyModel body, ContentModel content, Identifier request, Identifier code)
    {
        var form = new Identifier(body.Name.Text + "Form");
        return Code.Of(
            $$"""
            var {{form}} = new Emitted::FormBody({{Literal.String(content.MediaType)}});
            {{Code.Lines(content.Parts.Select((part, index) => Field(body, part, index, form, code)))}}
            {{Others(body, content, form)}}
            {{request}}.Form({{form}});
            """
        );
    }

    private static Code Others(RequestBodyModel body, ContentModel content, Identifier form)
    {
        var written = content.Parts.Select(part => Code.Of($"{Literal.String(part.Member.WireName)}"));
        return content.HasOtherParts
            ? Code.Of($"{form}.AddOthers({body.Name}, {content.Converter!.Value}.Instance, [{Code.List(written)}]);")
            : Code.None;
    }

    private static Code Field(RequestBodyModel body, PartModel part, int index, Identifier form, Identifier code)
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
        return part.IsFile ? Code.Of($"{form}.AddFile({name}, {value}, {contentType});")
            : part.IsFileList ? Code.Of($"{form}.AddFiles({name}, {value}, {contentType});")
            : Code.Of(
                $"{form}.Add({name}, {value}, {OperationConverters.Instance(part, index, code)}, Emitted::ParameterNotation.{notation}, {Literal.Boolean(part.Explode)}, {contentType}{reserved});"
            );
    }
}
