using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints a union's JSON code: the discriminator chooses the branch, or every branch that may fit is tried.</summary>
internal static class UnionJsonEmitter
{
    public static SourceFile Emit(ApiSettings settings, UnionModel model)
    {
        var validated = settings.Emit.HasFlag(EmittedParts.Validators);
        var read = model.Discriminator is { } discriminator
            ? ReadByDiscriminator(model, discriminator)
            : ReadByTrial(model, validated);
        var methods = model.Cases.SelectMany(branch => ShapeJsonEmitter.Methods(branch.Value, branch.Name));
        return TypeJsonEmitter.Emit(
            settings,
            model,
            Code.Blocks([read, Write(model), .. methods]),
            ObsoleteUse.In(model)
        );
    }

    private static Code ReadByDiscriminator(UnionModel model, string discriminator)
    {
        var type = Literal.String(model.Name.Text);
        var member = Literal.String(discriminator);
        var cases = model.Cases.SelectMany(branch =>
            branch.DiscriminatorValues.Select(value =>
                (value, Code.Of($"{model.Name}.From{branch.Name}({ShapeJsonEmitter.Read(branch.Value, branch.Name)})"))
            )
        );
        var choice = Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"Unknown(text)"));
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Json::Utf8JsonReader reader)
            {
                var text = Runtime::UnionJson.ReadDiscriminator(ref reader, {{type}}, {{member}});
                return {{choice}};
            }

            private static {{model.Name}} Unknown(System::ReadOnlySpan<byte> text) =>
                throw Runtime::UnionJson.UnknownDiscriminator({{type}}, {{member}}, text);
            """
        );
    }

    private static Code ReadByTrial(UnionModel model, bool validated)
    {
        var type = Literal.String(model.Name.Text);
        var exactlyOne = Literal.Boolean(model.ExactlyOne);
        var trials = model.Cases.Select(branch => Trial(model, branch, validated));
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Json::Utf8JsonReader reader)
            {
                var search = new Runtime::UnionSearch<{{model.Name}}>({{type}}, {{model.Json.Converter}}.Instance, exactlyOne: {{exactlyOne}});
                var start = reader;
                var end = reader;
                {{Code.Blocks(trials)}}

                reader = start;
                var result = search.Result();
                reader = end;
                return result;
            }
            """
        );
    }

    private static Code Trial(UnionModel model, UnionCaseModel branch, bool validated)
    {
        var name = Literal.String(branch.Name.Text);
        var read = Code.Of(
            $$"""
            var candidate = {{model.Name}}.From{{branch.Name}}({{ShapeJsonEmitter.Read(branch.Value, branch.Name)}});
            {{Accept(model, branch, name, validated)}}
            """
        );
        return Code.Of(
            $$"""
            if (start.TokenType is {{Tokens(branch.JsonKinds)}})
            {
                reader = start;
                try
                {
                    {{WithMembers(branch, name, read)}}
                }
                catch (System::Exception exception) when (Runtime::UnionJson.IsRefusal(exception))
                {
                    search.Reject({{name}}, exception.Message);
                }
            }
            """
        );
    }

    private static Code WithMembers(UnionCaseModel branch, Literal name, Code read)
    {
        if (branch.RequiredMembers.Count == 0)
        {
            return read;
        }

        var required = branch.RequiredMembers.Select(member => Code.Of($"{Literal.String(member)}"));
        return Code.Of(
            $$"""
            if (search.HasMembers({{name}}, start, [{{Code.List(required)}}]))
            {
                {{read}}
            }
            """
        );
    }

    private static Code Accept(UnionModel model, UnionCaseModel branch, Literal name, bool validated)
    {
        var accept = Code.Of(
            $$"""
            if (search.Accept(candidate))
            {
                end = reader;
            }
            """
        );
        return validated && IsAmbiguous(model, branch)
            ? Code.Of(
                $$"""
                var errors = candidate.ValidateCase();
                if (errors.Count > 0)
                {
                    search.Reject({{name}}, errors[0].ToString());
                }
                else {{accept}}
                """
            )
            : accept;
    }

    // Where no other branch is of the same kind of JSON value, a broken constraint is an error of the value, not of the choice.
    private static bool IsAmbiguous(UnionModel model, UnionCaseModel branch) =>
        ShapeValidationEmitter.NeedsValidation(branch.Value)
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
            Code.Of(
                $$"""
                if (value.TryGet{{branch.Name}}(out var {{new LocalNames("value", "output").For(branch.Name)}}))
                {
                    {{ShapeJsonEmitter.WritePresent(
                    branch.Value.Shape,
                    branch.Name,
                    Code.Of($"{new LocalNames("value", "output").For(branch.Name)}")
                )}}
                    return;
                }
                """
            )
        );
        return Code.Of(
            $$"""
            internal static void Write(ref Runtime::JsonOutput output, {{model.Name}} value)
            {
                Runtime::JsonOutput.RequireValue(value);
                {{Code.Blocks(cases)}}
            }
            """
        );
    }
}
