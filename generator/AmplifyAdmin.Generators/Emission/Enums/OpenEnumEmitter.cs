using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints the members of an open enum type, a struct that keeps any text, and the C# enum of its known values.</summary>
internal static class OpenEnumEmitter
{
    public static TypeSection Emit(EnumModel model) => EnumKindEmitter.Section(model, Struct(model));

    private static Code Struct(EnumModel model) =>
        Code.Of(
            $$"""
            private readonly string? other;

            /// <summary>Initializes a value from its text, known or not.</summary>
            /// <param name="value">The text as it is in JSON.</param>
            public {{model.Name}}(string value) => Kind = ({{model.KindName}})known.Find(value, out other);

            private {{model.Name}}({{model.KindName}} kind, string? other = null)
            {
                Kind = kind;
                this.other = other;
            }

            {{Code.Lines(model.Values.Select(value => Known(model, value)))}}

            /// <summary>The text as it is in JSON; empty for the default value.</summary>
            public string Value => other ?? known.Text((int)Kind);
            /// <summary>Gets which known value it is, for use in <c>switch</c>.</summary>
            public {{model.KindName}} Kind { get; }
            /// <summary>Gets whether the document lists the value.</summary>
            public bool IsKnown => Kind != {{model.KindName}}.{{model.UnknownName}};

            /// <summary>Converts text to a value, known or not.</summary>
            /// <param name="value">The text as it is in JSON.</param>
            public static explicit operator {{model.Name}}(string value) => new(value);

            {{EnumEqualityEmitter.Emit(
                model,
                Code.Of($"Kind == other.Kind && this.other == other.other"),
                Code.Of($"other?.GetHashCode() ?? (int)Kind")
            )}}
            /// <summary>The text as it is in JSON.</summary>
            public override string ToString() => Value;
            """
        );

    private static Code Known(EnumModel model, EnumValueModel value) =>
        Code.Of(
            $$"""
            /// <summary>{{DocText.Lines(value.Summary)}}</summary>
            public static readonly {{model.Name}} {{value.Name}} = new({{model.KindName}}.{{value.Name}});
            """
        );
}
