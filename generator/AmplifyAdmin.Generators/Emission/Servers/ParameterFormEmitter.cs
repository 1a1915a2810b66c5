using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints what JSON a text of a parameter or form field stands for.</summary>
internal static class ParameterFormEmitter
{
    /// <summary>The form of a value whose members, where it is an object, are given.</summary>
    public static Code Emit(ValueModel value, EquatableArray<MemberModel> members)
    {
        if (members.Count > 0)
        {
            var forms = members.Select(member => Code.Of($"({Literal.String(member.WireName)}, {Emit(member.Value)})"));
            return Code.Of($"AspNetCoreRuntime::ParameterForm.Map(null, {Code.List(forms)})");
        }

        return Emit(value);
    }

    /// <summary>The form of a body whose fields are given.</summary>
    public static Code Emit(EquatableArray<PartModel> parts, bool isMultipart)
    {
        var forms = parts.Select(part =>
            Code.Of($"({Literal.String(part.Member.WireName)}, {Field(part, isMultipart)})")
        );
        return Code.Of($"AspNetCoreRuntime::ParameterForm.Map(null, {Code.List(forms)})");
    }

    private static Code Field(PartModel part, bool isMultipart)
    {
        var json = Code.Of($"AspNetCoreRuntime::ParameterForm.Json");
        return part.Member.Value.Shape switch
        {
            ListShape when part.AsJson && isMultipart => Code.Of($"AspNetCoreRuntime::ParameterForm.Sequence({json})"),
            _ when part.AsJson => json,
            ListShape list when !isMultipart && !part.Explode => Code.Of(
                $"AspNetCoreRuntime::ParameterForm.Joined({Emit(list.Element)}, {Literal.String(Separator(part.Style))})"
            ),
            _ => Emit(part.Member.Value),
        };
    }

    private static string Separator(ParameterStyle style) =>
        style switch
        {
            ParameterStyle.SpaceDelimited => " ",
            ParameterStyle.PipeDelimited => "|",
            _ => ",",
        };

    private static Code Emit(ValueModel value) =>
        value.Shape switch
        {
            ListShape list => Code.Of($"AspNetCoreRuntime::ParameterForm.Sequence({Emit(list.Element)})"),
            MapShape map => Code.Of($"AspNetCoreRuntime::ParameterForm.Map({Emit(map.Element)})"),
            FreeFormObjectShape => Code.Of(
                $"AspNetCoreRuntime::ParameterForm.Map(AspNetCoreRuntime::ParameterForm.Literal)"
            ),
            ScalarShape { IsLiteral: false } => Code.Of($"AspNetCoreRuntime::ParameterForm.Text"),
            NamedShape { Kind: NamedKind.OpenEnum or NamedKind.ClosedEnum, IsNumber: false } => Code.Of(
                $"AspNetCoreRuntime::ParameterForm.Text"
            ),
            _ => Code.Of($"AspNetCoreRuntime::ParameterForm.Literal"),
        };
}
