using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints the members of an open enum type, a struct that keeps any text, and the C# enum of its known values.</summary>
internal static class OpenEnumEmitter
{
    public static TypeSection Emit(EnumModel model) => new() { Members = Struct(model), Companions = Kind(model) };

    private static Code Struct(EnumModel model) =>
        Code.Of(
            $$"""
            private readonly string? text;

            /// <summary>A value by its text, known or not.</summary>
            /// <param name="value">The text as it stands in JSON.</param>
            public {{model.Name}}(string value)
                : this(value, ({{model.KindName}})(known.IndexOf(value) + 1)) { }

            internal {{model.Name}}(string value, {{model.KindName}} kind)
            {
                text = value;
                Kind = kind;
            }

            {{Code.Lines(model.Values.Select(value => Known(model, value)))}}

            /// <summary>The text as it stands in JSON; empty for the default value.</summary>
            public string Value => text ?? "";
            /// <summary>Which known value it is, for <c>switch</c>.</summary>
            public {{model.KindName}} Kind { get; }
            /// <summary>Whether the document lists the value.</summary>
            public bool IsKnown => Kind != {{model.KindName}}.{{model.UnknownName}};

            /// <summary>Converts text to a value, known or not.</summary>
            /// <param name="value">The text as it stands in JSON.</param>
            public static explicit operator {{model.Name}}(string value) => new(value);

            /// <inheritdoc />
            public bool Equals({{model.Name}} other) => Value == other.Value;
            /// <inheritdoc />
            public override int GetHashCode() => Value.GetHashCode();
            /// <summary>The text as it stands in JSON.</summary>
            public override string ToString() => Value;
            """
        );

    private static Code Known(EnumModel model, EnumValueModel value) =>
        Code.Of(
            $$"""
            /// <summary>{{DocText.Lines(value.Summary)}}</summary>
            public static {{model.Name}} {{value.Name}} => new({{Literal.String(
                value.WireValue
            )}}, {{model.KindName}}.{{value.Name}});
            """
        );

    private static Code Kind(EnumModel model) =>
        Code.Of(
            $$"""
            /// <summary>The known values of <see cref="{{model.Name}}"/>.</summary>
            public enum {{model.KindName}}
            {
                /// <summary>A value that the document does not list.</summary>
                {{model.UnknownName}},
                {{Code.Lines(model.Values.Select(value => ClosedEnumEmitter.Member(value)))}}
            }
            """
        );
}
