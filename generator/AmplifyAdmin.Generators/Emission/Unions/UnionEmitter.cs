using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Records;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Unions;

/// <summary>Prints the members of a union, a class that holds one of several types.</summary>
internal static class UnionEmitter
{
    public static TypeSection Emit(UnionModel model) =>
        new()
        {
            Interface = Code.Of($"System::IEquatable<{model.Name}>"),
            Members = Code.Of(
                $$"""
                private readonly int index;

                private {{model.Name}}(int index, object content)
                {
                    this.index = index;
                    Value = content;
                }

                {{Code.Lines(Constructors(model))}}

                /// <summary>The value, whichever case it is.</summary>
                public object Value { get; }

                {{Code.Blocks(model.Cases.Select((branch, index) => Case(model, branch, index)))}}

                {{MatchAndSwitch(model)}}

                {{Equality(model)}}

                /// <summary>The value as text.</summary>
                public override string ToString() => Value.ToString() ?? "";
                """
            ),
        };

    // C# 15 takes the constructors of a union for its cases. Cases of one type have one constructor.
    private static IEnumerable<Code> Constructors(UnionModel model) =>
        model
            .Cases.Select((branch, index) => (branch, index))
            .GroupBy(item => item.branch.Value.Shape.Type)
            .Select(group => group.First())
            .Select(item =>
                Code.Of(
                    $$"""
                    /// <summary>A value of the case <c>{{item.branch.Name}}</c>.</summary>
                    /// <param name="value">The value.</param>
                    public {{model.Name}}({{item.branch.Value.Shape.Type}} value) : this({{item.index}}, {{Content(
                        item.branch
                    )}}) { }
                    """
                )
            );

    private static Code Content(UnionCaseModel branch) =>
        branch.Value.Shape.IsStruct ? Code.Of($"value") : Code.Of($"Emitted::UnionJson.Required(value)");

    private static Code Case(UnionModel model, UnionCaseModel branch, int index)
    {
        var type = branch.Value.Shape.Type;
        var conversion = branch.HasImplicitConversion
            ? Code.Of(
                $"""
                /// <summary>A value of the case <c>{branch.Name}</c>.</summary>
                public static implicit operator {model.Name}({type} value) => From{branch.Name}(value);
                """
            )
            : Code.None;
        var content = Content(branch);
        return Code.Lines([
            Code.Of(
                $"""
                /// <summary>A value of the case <c>{branch.Name}</c>.</summary>
                /// <param name="value">The value.</param>
                public static {model.Name} From{branch.Name}({type} value) => new({index}, {content});
                /// <summary>The value, when it is of the case <c>{branch.Name}</c>.</summary>
                /// <param name="value">The value, or the default when it is of another case.</param>
                public bool TryGet{branch.Name}([Analysis::MaybeNullWhen(false)] out {type} value) => Emitted::UnionJson.TryGet(index == {index}, Value, out value);
                """
            ),
            conversion,
        ]);
    }

    private static Code MatchAndSwitch(UnionModel model)
    {
        var names = new LocalNames("index");
        var cases = model
            .Cases.Select((branch, index) => new Local(branch.Value.Shape.Type, index, names.For(branch.Name)))
            .ToList();
        var last = cases.Count - 1;
        var functions = cases.Select(item => Code.Of($"System::Func<{item.Type}, TResult> {item.Name}"));
        var actions = cases.Select(item => Code.Of($"System::Action<{item.Type}> {item.Name}"));
        var arms = cases.Select(item =>
            Code.Of($"{Arm(item.Index, last)} => Emitted::UnionJson.Required({item.Name})(({item.Type})Value),")
        );
        var branches = cases.Select(item =>
            Code.Of(
                $"{(item.Index == last ? Code.Of($"default") : Code.Of($"case {item.Index}"))}: Emitted::UnionJson.Required({item.Name})(({item.Type})Value); break;"
            )
        );
        return Code.Of(
            $$"""
            /// <summary>The result of the function for the value's case.</summary>
            public TResult Match<TResult>({{Code.List(functions)}}) =>
                index switch
                {
                    {{Code.Lines(arms)}}
                };

            /// <summary>Does the action for the value's case.</summary>
            public void Switch({{Code.List(actions)}})
            {
                switch (index)
                {
                    {{Code.Lines(branches)}}
                }
            }
            """
        );
    }

    private static Code Arm(int index, int last) => index == last ? Code.Of($"_") : Code.Of($"{index}");

    private static Code Equality(UnionModel model)
    {
        var structural = model
            .Cases.Select(
                (branch, index) =>
                    new Compared(branch.Value.Shape.Type, index, RecordEqualityEmitter.Comparer(branch.Value))
            )
            .Where(item => item.Comparer is not null)
            .ToList();
        var equal = structural.Select(item =>
            Code.Of($"{item.Index} => {item.Comparer}.Equals(({item.Type})Value, ({item.Type})other.Value),")
        );
        var hash = structural.Select(item =>
            Code.Of($"{item.Index} => {item.Comparer}.GetHashCode(({item.Type})Value),")
        );
        return Code.Of(
            $$"""
            /// <summary>Whether both are equal values of the same case.</summary>
            public static bool operator ==({{model.Name}}? left, {{model.Name}}? right) => left is null ? right is null : left.Equals(right);

            /// <summary>Whether they differ.</summary>
            public static bool operator !=({{model.Name}}? left, {{model.Name}}? right) => !(left == right);

            /// <inheritdoc />
            public bool Equals({{model.Name}}? other) =>
                other is not null
                && index == other.index
                && index switch
                {
                    {{Code.Lines(equal)}}
                    _ => Value.Equals(other.Value),
                };

            /// <inheritdoc />
            public override bool Equals(object? obj) => Equals(obj as {{model.Name}});

            /// <inheritdoc />
            public override int GetHashCode() =>
                index switch
                {
                    {{Code.Lines(hash)}}
                    _ => Value.GetHashCode(),
                };
            """
        );
    }

    private sealed record Local(TypeName Type, int Index, Identifier Name);

    private sealed record Compared(TypeName Type, int Index, Code? Comparer);
}
