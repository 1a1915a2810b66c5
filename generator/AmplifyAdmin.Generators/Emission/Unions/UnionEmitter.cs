using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Unions;

/// <summary>Prints the members of a union, a class that holds one of several types.</summary>
internal static class UnionEmitter
{
    public static TypeSection Emit(ApiSettings settings, UnionModel model)
    {
        var types = model.Cases.ToLookup(branch => branch.Value.Shape.Type);
        return new TypeSection
        {
            Interface = settings.Emit.HasFlag(EmittedParts.Validators)
                ? Code.Of($"Emitted::ValidatedUnion")
                : Code.Of($"Emitted::ApiUnion"),
            Members = Code.Of(
                $$"""
                private {{model.Name}}(int index, object value)
                    : base(index, value) { }

                {{Code.Lines(Constructors(model))}}

                {{Code.Blocks(
                    model.Cases.Select(
                        (branch, index) => Case(model, branch, index, types[branch.Value.Shape.Type].Count() > 1)
                    )
                )}}

                {{Match(model)}}
                """
            ),
        };
    }

    // C# 15 takes the constructors of a union for its cases. Cases of one type have one constructor, and a method each.
    private static IEnumerable<Code> Constructors(UnionModel model)
    {
        var types = new HashSet<TypeName>();
        for (var index = 0; index < model.Cases.Count; index++)
        {
            var branch = model.Cases[index];
            var type = branch.Value.Shape.Type;
            if (types.Add(type))
            {
                yield return Code.Of(
                    $$"""
                    /// <summary>Creates a value of the case <c>{{branch.Name}}</c>.</summary>
                    /// <param name="value">The value.</param>
                    public {{model.Name}}({{type}} value) : base({{index}}, value) { }
                    """
                );
            }
        }
    }

    private static Code Case(UnionModel model, UnionCaseModel branch, int index, bool sharesType)
    {
        var type = branch.Value.Shape.Type;
        var creation = sharesType
            ? Code.Of(
                $"""
                /// <summary>Creates a value of the case <c>{branch.Name}</c>.</summary>
                /// <param name="value">The value.</param>
                public static {model.Name} From{branch.Name}({type} value) => new({index}, value);
                """
            )
            : Code.None;
        var conversion = branch.HasImplicitConversion
            ? Code.Of(
                $"""
                /// <summary>Converts to the case <c>{branch.Name}</c>.</summary>
                public static implicit operator {model.Name}({type} value) => new({index}, value);
                """
            )
            : Code.None;
        return Code.Lines([
            creation,
            Code.Of(
                $"""
                /// <summary>Gets the value if it is of the case <c>{branch.Name}</c>.</summary>
                /// <param name="value">The value, or the default if it is of another case.</param>
                public bool TryGet{branch.Name}([Analysis::MaybeNullWhen(false)] out {type} value) => TryGet({index}, out value);
                """
            ),
            conversion,
        ]);
    }

    private static Code Match(UnionModel model)
    {
        var names = new LocalNames();
        var cases = model
            .Cases.Select((branch, index) => new Local(branch.Value.Shape.Type, index, names.For(branch.Name)))
            .ToList();
        var last = cases.Count - 1;
        var functions = cases.Select(item => Code.Of($"System::Func<{item.Type}, TResult> {item.Name}"));
        var arms = cases.Select(item => Code.Of($"{Arm(item.Index, last)} => Call({item.Name}),"));
        return Code.Of(
            $$"""
            /// <summary>Calls the function for the case of the value and returns its result.</summary>
            public TResult Match<TResult>({{Code.List(functions)}}) =>
                Index switch
                {
                    {{Code.Lines(arms)}}
                };
            """
        );
    }

    private static Code Arm(int index, int last) => index == last ? Code.Of($"_") : Code.Of($"{index}");

    private sealed record Local(TypeName Type, int Index, Identifier Name);
}
