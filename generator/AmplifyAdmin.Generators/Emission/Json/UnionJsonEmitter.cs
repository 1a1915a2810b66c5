using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints a union's JSON code: the discriminator chooses the branch, or every branch that the value can be is tried.</summary>
internal static class UnionJsonEmitter
{
    public static TypeSection Emit(ApiSettings settings, UnionModel model)
    {
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
                    {{Code.Blocks([Read(settings, model), Write(model), .. methods])}}
                }
                """
            ),
        };
    }

    private static Code Read(ApiSettings settings, UnionModel model)
    {
        var member = model.Discriminator ?? model.ConstantMember;
        var properties = new List<Code>();
        if (model.ExactlyOne)
        {
            properties.Add(Code.Of($"ExactlyOne = true"));
        }

        if (member is not null)
        {
            properties.Add(Code.Of($"Member = {Literal.String(member)}"));
        }

        if (model.Discriminator is not null)
        {
            properties.Add(Code.Of($"IsDiscriminator = true"));
        }

        if (settings.Emit.HasFlag(EmittedParts.Validators) && model.Cases.Any(branch => branch.IsValidated))
        {
            properties.Add(Code.Of($"Validate = static value => value.ValidateCase()"));
        }

        var initializer = properties.Count == 0 ? Code.None : Code.Of($$""" { {{Code.List(properties)}} }""");
        var arms = model.Cases.Select(
            (branch, index) =>
                Code.Of(
                    $"{(index == model.Cases.Count - 1 ? Code.Of($"_") : Code.Of($"{index}"))} => {model.Name}.From{branch.Name}({ShapeJsonEmitter.Read(branch.Value, branch.Name)}),"
                )
        );
        return Code.Of(
            $$"""
            private static readonly Emitted::UnionReader<{{model.Name}}> Cases = new(
                {{Literal.String(model.Name.Text)}}, {{model.Json.Converter}}.Instance, ReadCase,
                {{Code.Join(",\n", model.Cases.Select(Case))}}){{initializer}};

            internal static {{model.Name}} Read(ref Emitted::JsonReader reader) => Cases.Read(ref reader);

            private static {{model.Name}} ReadCase(int index, ref Emitted::JsonReader reader) =>
                index switch
                {
                    {{Code.Lines(arms)}}
                };
            """
        );
    }

    private static Code Case(UnionCaseModel branch)
    {
        var values = Strings("values", branch.DiscriminatorValues);
        var required = Strings("required", branch.RequiredMembers);
        var validated = branch.IsValidated ? Code.Of($", isValidated: true") : Code.None;
        return Code.Of(
            $"new({Literal.String(branch.Name.Text)}, {Kinds(branch.JsonKinds)}{values}{required}{validated})"
        );
    }

    private static Code Strings(string parameter, EquatableArray<string> values) =>
        values.Count == 0
            ? Code.None
            : Code.Of(
                $", {new Identifier(parameter)}: [{Code.List(values.Select(value => Code.Of($"{Literal.String(value)}")))}]"
            );

    private static Code Kinds(JsonKinds kinds)
    {
        var names = new List<Code>();
        if ((kinds & JsonKinds.Null) != 0)
        {
            names.Add(Code.Of($"Emitted::JsonKinds.Null"));
        }

        if ((kinds & JsonKinds.Boolean) != 0)
        {
            names.Add(Code.Of($"Emitted::JsonKinds.Boolean"));
        }

        if ((kinds & JsonKinds.Number) != 0)
        {
            names.Add(Code.Of($"Emitted::JsonKinds.Number"));
        }

        if ((kinds & JsonKinds.String) != 0)
        {
            names.Add(Code.Of($"Emitted::JsonKinds.String"));
        }

        if ((kinds & JsonKinds.Array) != 0)
        {
            names.Add(Code.Of($"Emitted::JsonKinds.Array"));
        }

        if ((kinds & JsonKinds.Object) != 0)
        {
            names.Add(Code.Of($"Emitted::JsonKinds.Object"));
        }

        return Code.Join(" | ", names);
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
