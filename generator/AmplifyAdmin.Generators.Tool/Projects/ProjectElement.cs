namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>An element in the text of a project file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="IsConditional">Whether it, or an element that contains it, holds on a condition or in a target only.</param>
internal sealed record ProjectElement(string Name, int Start, bool IsConditional)
{
    /// <summary>The offset after its last character.</summary>
    public int End { get; set; }

    /// <summary>The offset after its start tag.</summary>
    public int ContentStart { get; set; }

    /// <summary>The offset of its end tag; that of its end when it has none.</summary>
    public int ContentEnd { get; set; }

    /// <summary>The attributes in order.</summary>
    public IReadOnlyList<ProjectAttribute> Attributes { get; init; } = [];

    /// <summary>The elements that it contains directly.</summary>
    public List<ProjectElement> Children { get; } = [];

    /// <summary>The attribute of a name; null when there is none.</summary>
    public ProjectAttribute? Attribute(string name) =>
        Attributes.FirstOrDefault(attribute => string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The child of a name; null when there is none.</summary>
    public ProjectElement? Child(string name) =>
        Children.Find(child => string.Equals(child.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>An attribute in the text of a project file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, without XML's escapes.</param>
/// <param name="Start">The offset of its name.</param>
/// <param name="ValueStart">The offset of its value, after the quote.</param>
/// <param name="ValueEnd">The offset of the quote after its value.</param>
internal sealed record ProjectAttribute(string Name, string Value, int Start, int ValueStart, int ValueEnd);
