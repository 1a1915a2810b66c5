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

    /// <summary>The method that reads a record, a base record as the type that its discriminator names.</summary>
    public static Code Read(RecordModel model)
    {
        var signature = Code.Of(
            $"""
            /// <inheritdoc />
            {EditorBrowsing.Never}
            public static {(
                model.IsDerived ? Code.Of($"new ") : Code.None
            )}{model.Name} ReadJson(ref Emitted::JsonReader reader)
            """
        );
        if (!model.IsBase)
        {
            return Code.Of($"{signature} => new(ref reader);");
        }

        var inheritance = model.Inheritance!;
        var cases = inheritance.Derived.Select(derived => new Utf8Case(
            derived.Value,
            derived.ChoosesFurther
                ? Code.Of($"Emitted::JsonLists.Read<{derived.Shape.Type}>(ref reader)")
                : Code.Of($"new {derived.Shape.Type}(ref reader)")
        ));
        var choice = Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"new {model.Name}(ref reader)"));
        return Code.Of(
            $$"""
            {{signature}}
            {
                var text = Emitted::UnionJson.FindDiscriminator(ref reader, {{Literal.String(
                inheritance.Discriminator
            )}});
                return {{choice}};
            }
            """
        );
    }
}
