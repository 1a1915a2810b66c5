using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints the members of an enum type whose values are numbers in JSON.</summary>
internal static class NumberEnumEmitter
{
    /// <summary>A struct that keeps any number, and the C# enum of its known values.</summary>
    public static TypeSection Open(EnumModel model) => EnumKindEmitter.Section(model, Struct(model));

    /// <summary>A C# enum.</summary>
    public static TypeSection Closed(EnumModel model) =>
        new() { Interface = Code.Of($"{model.Number!}"), Members = Code.Blocks(model.Values.Select(Member)) };

    private static Code Struct(EnumModel model) =>
        Code.Of(
            $$"""
            /// <summary>Initializes a value from its number, known or not.</summary>
            /// <param name="value">The number in JSON.</param>
            public {{model.Name}}({{model.Number!}} value) => Value = value;

            {{Code.Lines(model.Values.Select(value => Known(model, value)))}}

            /// <summary>The number in JSON.</summary>
            public {{model.Number!}} Value { get; }
            /// <summary>Gets which known value it is, for use in <c>switch</c>.</summary>
            public {{model.KindName}} Kind => Value switch
            {
                {{Code.Lines(model.Values.Select(value => Arm(model, value)))}}
                _ => {{model.KindName}}.{{model.UnknownName}},
            };
            /// <summary>Gets whether the document lists the value.</summary>
            public bool IsKnown => {{IsKnown(model)}};

            /// <summary>Converts a number to a value.</summary>
            /// <param name="value">The number in JSON.</param>
            public static implicit operator {{model.Name}}({{model.Number!}} value) => new(value);
            {{Flags(model)}}

            {{EnumEqualityEmitter.Emit(
                model,
                Code.Of($"Value == other.Value"),
                Code.Of($"Value.GetHashCode()")
            )}}
            /// <summary>The number in JSON.</summary>
            public override string ToString() => Value.ToString(Globalization::CultureInfo.InvariantCulture);
            """
        );

    private static Code Known(EnumModel model, EnumValueModel value) =>
        Code.Of(
            $$"""
            /// <summary>{{DocText.Lines(value.Summary)}}</summary>
            public static readonly {{model.Name}} {{value.Name}} = new({{value.Number!.Value}});
            """
        );

    private static Code Arm(EnumModel model, EnumValueModel value) =>
        Code.Of($"{value.Number!.Value} => {model.KindName}.{value.Name},");

    private static Code IsKnown(EnumModel model) =>
        model.Flags is { } bits
            ? Code.Of($"(Value & ~{bits}) == 0")
            : Code.Of($"Kind != {model.KindName}.{model.UnknownName}");

    private static Code Flags(EnumModel model) =>
        model.Flags is not null
            ? Code.Of(
                $$"""

                /// <summary>Combines the flags of two values.</summary>
                public static {{model.Name}} operator |({{model.Name}} left, {{model.Name}} right) => new(left.Value | right.Value);

                /// <summary>Returns whether the value has all flags of another.</summary>
                /// <param name="flags">The flags.</param>
                public bool Has({{model.Name}} flags) => (Value & flags.Value) == flags.Value;
                """
            )
            : Code.None;

    private static Code Member(EnumValueModel value) =>
        Code.Of(
            $"""
            /// <summary>{DocText.Lines(value.Summary)}</summary>
            {value.Name} = {value.Number!.Value},
            """
        );
}
