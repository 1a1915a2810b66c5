using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>
/// A reference to a C# type as emitted code writes it: a keyword, an emitted type's own name, or a framework type after a
/// namespace alias (<c>Collections::IReadOnlyList&lt;string&gt;</c>), which no type of the consumer's can capture.
/// </summary>
internal sealed record TypeName
{
    private TypeName(string text)
    {
        Text = text;
    }

    /// <summary>The reference as it is written in code.</summary>
    public string Text { get; }

    /// <summary>An emitted type.</summary>
    public static TypeName Of(Identifier name) => new(name.ToString());

    /// <summary>A keyword such as <c>string</c>, or a name after one of <see cref="NamespaceAliases"/>.</summary>
    public static TypeName Framework(string constant) => new(constant);

    /// <summary>A generic framework type.</summary>
    public static TypeName Generic(string constant, params TypeName[] arguments) =>
        new(constant + "<" + string.Join(", ", arguments.Select(argument => argument.Text)) + ">");

    /// <summary>A type of the consumer's, by its namespace and name.</summary>
    public static TypeName Qualified(IEnumerable<string> names) =>
        new("global::" + string.Join(".", names.Select(name => new Identifier(name).ToString())));

    /// <summary>Whether the type ends with a question mark.</summary>
    public bool IsNullable => Text[Text.Length - 1] == '?';

    /// <summary>The type with a question mark.</summary>
    public TypeName AsNullable() => IsNullable ? this : new(Text + "?");

    /// <summary>The type without a question mark.</summary>
    public TypeName AsNotNullable() => IsNullable ? new(Text.Substring(0, Text.Length - 1)) : this;

    /// <inheritdoc />
    public override string ToString() => Text;
}
