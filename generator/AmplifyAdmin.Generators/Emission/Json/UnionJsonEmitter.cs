using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints a union's JSON code: the discriminator chooses the branch, or every branch that the value can be is tried.</summary>
internal static class UnionJsonEmitter
{
    public static TypeSection Emit(UnionModel model)
    {
        var lists = Code.Blocks(model.Cases.SelectMany(branch => ShapeJsonEmitter.Methods(branch.Value, branch.Name)));
        return new TypeSection
        {
            Interface = Code.Of($"Emitted::IJsonModel<{model.Name}>"),
            Members = Code.Of(
                $"""
                {Read(model)}

                {Write(model)}
                """
            ),
            Companions = lists.IsNone
                ? Code.None
                : Code.Of(
                    $$"""
                    internal static class {{model.Json.Code}}
                    {
                        {{lists}}
                    }
                    """
                ),
        };
    }

    private static Code Owner(UnionModel model) => Code.Of($"Own::{model.Json.Code}.");

    private static Code Read(UnionModel model)
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

        var initializer = properties.Count == 0 ? Code.None : Code.Of($$""" { {{Code.List(properties)}} }""");
        var arms = model.Cases.Select(
            (branch, index) =>
                Code.Of(
                    $"{(index == model.Cases.Count - 1 ? Code.Of($"_") : Code.Of($"{index}"))} => new({index}, {ShapeJsonEmitter.Read(branch.Value, branch.Name, Owner(model))}),"
                )
        );
        return Code.Of(
            $$"""
            private static readonly Emitted::UnionReader<{{model.Name}}> cases = new(
                {{Literal.String(model.Name.Text)}}, {{model.Json.Converter}}.Instance, ReadCase,
                {{Code.Join(",\n", model.Cases.Select(Case))}}){{initializer}};

            /// <inheritdoc />
            {{EditorBrowsing.Never}}
            public static {{model.Name}} ReadJson(ref Emitted::JsonReader reader) => cases.Read(ref reader);

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

    // A case of a type that writes its own JSON needs no code.
    private static Code Write(UnionModel model)
    {
        var spelled = model
            .Cases.Select((branch, index) => Write(model, branch, index))
            .Where(code => !code.IsNone)
            .ToList();
        if (spelled.Count == 0)
        {
            return Code.None;
        }

        var others =
            spelled.Count == model.Cases.Count
                ? Code.None
                : Code.Of(
                    $"""
                    default:
                        base.WriteJson(ref output);
                        break;
                    """
                );
        return Code.Of(
            $$"""
            /// <inheritdoc />
            public override void WriteJson(ref Emitted::JsonWriter output)
            {
                switch (Index)
                {
                    {{Code.Lines(spelled)}}
                    {{others}}
                }
            }
            """
        );
    }

    private static Code Write(UnionModel model, UnionCaseModel branch, int index)
    {
        var value = Code.Of($"({branch.Value.Shape.Type})Value");
        var write = branch.Value.Shape switch
        {
            NamedShape when branch.AddedDiscriminator is { } text => Code.Of(
                $"({value}).WriteJson(ref output, {Literal.String(model.Discriminator!)}, {JsonLiteral.WholeMember(model.Discriminator!, text)});"
            ),
            NamedShape { Kind: not NamedKind.ClosedEnum } => Code.None,
            var shape => ShapeJsonEmitter.WritePresent(shape, branch.Name, value, Owner(model)),
        };
        return write.IsNone
            ? Code.None
            : Code.Of(
                $"""
                case {index}:
                    {write}
                    break;
                """
            );
    }
}
