using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints a union's JSON code: the discriminator chooses the branch, or every branch that may fit is tried.</summary>
internal static class UnionJsonEmitter
{
    public static TypeSection Emit(ApiSettings settings, UnionModel model)
    {
        var validated = settings.Emit.HasFlag(EmittedParts.Validators);
        var read = model.Discriminator is { } discriminator
            ? ReadByDiscriminator(model, discriminator)
            : ReadByTrial(model, validated);
        var methods = model.Cases.SelectMany(branch => ShapeJsonEmitter.Methods(branch.Value, branch.Name));
        return new TypeSection
        {
            Interface = Code.Of($"Emitted::IJsonModel<{model.Name}>"),
            Members = Code.Of(
                $"""
                static {model.Name} Emitted::IJsonModel<{model.Name}>.ReadJson(ref Emitted::JsonReader reader) => Own::{model.Json.Code}.Read(ref reader);
                static void Emitted::IJsonModel<{model.Name}>.WriteJson(ref Emitted::JsonWriter output, {model.Name} value) => Own::{model.Json.Code}.Write(ref output, value);
                """
            ),
            Companions = Code.Of(
                $$"""
                internal static class {{model.Json.Code}}
                {
                    {{Code.Blocks([read, Write(model), .. methods])}}
                }
                """
            ),
        };
    }

    private static Code ReadByDiscriminator(UnionModel model, string discriminator)
    {
        var type = Literal.String(model.Name.Text);
        var member = Literal.String(discriminator);
        var cases = model.Cases.SelectMany(branch =>
            branch.DiscriminatorValues.Select(value => new Utf8Case(
                value,
                Code.Of($"{model.Name}.From{branch.Name}({ShapeJsonEmitter.Read(branch.Value, branch.Name)})")
            ))
        );
        var choice = Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"Unknown(text)"));
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Emitted::JsonReader reader)
            {
                var text = Emitted::UnionJson.ReadDiscriminator(ref reader, {{type}}, {{member}});
                return {{choice}};
            }

            private static {{model.Name}} Unknown(System::ReadOnlySpan<byte> text) =>
                throw Emitted::UnionJson.UnknownDiscriminator({{type}}, {{member}}, text);
            """
        );
    }

    private static Code ReadByTrial(UnionModel model, bool validated) =>
        Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Emitted::JsonReader reader)
            {
                var search = new Emitted::UnionBranchMatcher<{{model.Name}}>({{Literal.String(
                model.Name.Text
            )}}, reader, {{model.Json.Converter}}.Instance, exactlyOne: {{Literal.Boolean(model.ExactlyOne)}});
                {{Code.Lines(model.Cases.Select(branch => Trial(model, branch, validated)))}}
                return search.Result(ref reader);
            }
            """
        );

    private static Code Trial(UnionModel model, UnionCaseModel branch, bool validated)
    {
        var name = Literal.String(branch.Name.Text);
        var read = Code.Of(
            $"static (ref Emitted::JsonReader reader) => {model.Name}.From{branch.Name}({ShapeJsonEmitter.Read(branch.Value, branch.Name)})"
        );
        var validate =
            validated && IsAmbiguous(model, branch)
                ? Code.Of($", static candidate => candidate.ValidateCase()")
                : Code.None;
        return Code.Of(
            $"if (search.Token is {Tokens(branch.JsonKinds)}{HasMembers(branch, name)}) search.Try({name}, {read}{validate});"
        );
    }

    private static Code HasMembers(UnionCaseModel branch, Literal name) =>
        branch.RequiredMembers.Count == 0
            ? Code.None
            : Code.Of(
                $" && search.HasMembers({name}, {Code.List(branch.RequiredMembers.Select(member => Code.Of($"{Literal.String(member)}")))})"
            );

    // Where no other branch is of the same kind of JSON value, a broken constraint is an error of the value, not of the choice.
    private static bool IsAmbiguous(UnionModel model, UnionCaseModel branch) =>
        branch.Value.HasChecks
        && model.Cases.Any(other => other != branch && (other.JsonKinds & branch.JsonKinds) != JsonKinds.None);

    private static Code Tokens(JsonKinds kinds)
    {
        var tokens = new List<Code>();
        if ((kinds & JsonKinds.Null) != 0)
        {
            tokens.Add(Code.Of($"Json::JsonTokenType.Null"));
        }

        if ((kinds & JsonKinds.Boolean) != 0)
        {
            tokens.Add(Code.Of($"Json::JsonTokenType.True or Json::JsonTokenType.False"));
        }

        if ((kinds & JsonKinds.Number) != 0)
        {
            tokens.Add(Code.Of($"Json::JsonTokenType.Number"));
        }

        if ((kinds & JsonKinds.String) != 0)
        {
            tokens.Add(Code.Of($"Json::JsonTokenType.String"));
        }

        if ((kinds & JsonKinds.Array) != 0)
        {
            tokens.Add(Code.Of($"Json::JsonTokenType.StartArray"));
        }

        if ((kinds & JsonKinds.Object) != 0)
        {
            tokens.Add(Code.Of($"Json::JsonTokenType.StartObject"));
        }

        return Code.Join(" or ", tokens);
    }

    private static Code Write(UnionModel model)
    {
        var cases = model.Cases.Select(branch =>
        {
            var local = new LocalNames("value", "output").For(branch.Name);
            var write = branch is { AddedDiscriminator: { } text, Value.Shape: NamedShape record }
                ? Code.Of(
                    $"Own::{record.Json.Code}.Write(ref output, {local}, {Literal.String(model.Discriminator!)}, {JsonLiteral.WholeMember(model.Discriminator!, text)});"
                )
                : ShapeJsonEmitter.WritePresent(branch.Value.Shape, branch.Name, Code.Of($"{local}"));
            return Code.Of($$"""if (value.TryGet{{branch.Name}}(out var {{local}})) { {{write}} return; }""");
        });
        return Code.Of(
            $$"""
            internal static void Write(ref Emitted::JsonWriter output, {{model.Name}} value)
            {
                Emitted::JsonWriter.RequireValue(value);
                {{Code.Lines(cases)}}
            }
            """
        );
    }
}
