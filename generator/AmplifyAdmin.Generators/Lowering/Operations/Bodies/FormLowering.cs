using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Bodies;

/// <summary>Decides how the fields of forms are written.</summary>
internal static class FormLowering
{
    /// <summary>The forms that a body can be sent as.</summary>
    public static EquatableArray<FormModel> Lower(RequestBodyModel? body, LoweredTypes types) =>
        (body?.Contents ?? [])
            .Where(content => content.Kind is ContentKind.FormUrlEncoded or ContentKind.Multipart)
            .Select(content => new FormModel(
                content,
                types.MembersOf(content.Value).Select(member => Part(member, content)).ToEquatableArray(),
                types.RecordOf(content.Value) is not { } record || record.Additional is { Forbidden: false }
            ))
            .ToEquatableArray();

    private static PartModel Part(MemberModel member, ContentModel content)
    {
        var encoding = content.Encodings.FirstOrDefault(candidate => candidate.Name == member.WireName);
        var isFile = member.Value.Shape is ScalarShape { Kind: ScalarKind.File };
        return new PartModel(
            member,
            isFile,
            member.Value.Shape
                is ListShape { Element: { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.File } } },
            encoding?.ContentType,
            encoding?.Style ?? ParameterStyle.Form,
            encoding?.Explode ?? true,
            encoding?.AllowReserved ?? false,
            encoding?.ContentType is { } contentType
                ? MediaTypes.Kind(contentType) == ContentKind.Json
                : encoding?.HasStyle != true && IsObject(member.Value.Shape)
        );
    }

    // OpenAPI's default media type of an object's field is JSON.
    private static bool IsObject(ShapeModel shape) =>
        shape
            is MapShape
                or FreeFormObjectShape
                or NamedShape { Kind: NamedKind.Record or NamedKind.Union }
                or ListShape
                {
                    Element.Shape: MapShape
                        or FreeFormObjectShape
                        or NamedShape { Kind: NamedKind.Record or NamedKind.Union }
                };
}
