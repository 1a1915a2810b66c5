using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints what the JSON code of records that extend each other has besides: the choice by discriminator and the writing by type.</summary>
internal static class HierarchyJsonEmitter
{
    /// <summary>The public constructor, which sets the discriminators of a derived record.</summary>
    public static Code Constructor(RecordModel model)
    {
        var values = Values(model);
        return Code.Of(
            $"""
            /// <summary>Initializes a new instance.</summary>
            public {model.Name}() {(
                values.IsNone ? Code.Of($"{{ }}") : Code.Of($"{{ {values} }}")
            )}
            """
        );
    }

    /// <summary>Assignments of the values that a derived record gives to inherited members.</summary>
    public static Code Values(RecordModel model) =>
        Code.Join(
            " ",
            model
                .Members.Where(member => member is { IsInherited: true, InitialValue: not null })
                .Select(member => Code.Of($"{member.Name} = {member.InitialValue!.Value};"))
        );

    /// <summary>The method through which a base record is written as the type that it is.</summary>
    public static Code WriteMember(RecordModel model)
    {
        if (model.Inheritance is null)
        {
            return Code.None;
        }

        var modifier = model.IsDerived ? Code.Of($"override") : Code.Of($"virtual");
        var method = model.IsBase ? Code.Of($"WriteMembers") : Code.Of($"Write");
        return Code.Of(
            $"internal {modifier} void WriteJson(ref Runtime::JsonOutput output) => Own::{model.Json.Code}.{method}(ref output, this);"
        );
    }

    /// <summary>The methods that read and write a base record as the type that it is.</summary>
    public static Code Choice(RecordModel model)
    {
        if (!model.IsBase)
        {
            return Code.None;
        }

        var inheritance = model.Inheritance!;
        var cases = inheritance.Derived.Select(derived => new Utf8Case(
            derived.Value,
            derived.ChoosesFurther
                ? Code.Of($"Own::{derived.Shape.Json.Code}.Read(ref reader)")
                : Code.Of($"new {derived.Shape.Type}(ref reader)")
        ));
        var choice = Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"new {model.Name}(ref reader)"));
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Runtime::JsonReader reader)
            {
                var text = Runtime::UnionJson.FindDiscriminator(ref reader, {{Literal.String(
                inheritance.Discriminator
            )}});
                return {{choice}};
            }

            internal static void Write(ref Runtime::JsonOutput output, {{model.Name}} value)
            {
                Runtime::JsonOutput.RequireValue(value);
                value.WriteJson(ref output);
            }
            """
        );
    }
}
