using System;
using System.Linq;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>A dotted namespace, each part a legal identifier.</summary>
internal readonly record struct NamespaceName
{
    /// <exception cref="ArgumentException">A part is not an identifier.</exception>
    public NamespaceName(string text)
    {
        Text = text;
        Code = string.Join(".", text.Split('.').Select(part => new Identifier(part).ToString()));
    }

    /// <summary>The namespace without <c>@</c>.</summary>
    public string Text { get; }

    private string Code { get; }

    /// <summary>The namespace as it is written in code.</summary>
    public override string ToString() => Code;
}
