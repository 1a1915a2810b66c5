using System.Text;
using System.Xml;

namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>A project file whose text is edited in place, so that its formatting stays.</summary>
internal sealed class ProjectText
{
    private const string DefaultIndent = "  ";

    private readonly string path;
    private readonly bool hasMark;
    private ProjectElement root;

    private ProjectText(string path, string text, bool hasMark)
    {
        this.path = path;
        this.hasMark = hasMark;
        Text = text;
        root = Outline();
    }

    /// <summary>The text.</summary>
    public string Text { get; private set; }

    /// <summary>The name of the file.</summary>
    public string Name => Path.GetFileName(path);

    private string LineEnd => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Reads a project file.</summary>
    public static ProjectText Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, true));
        try
        {
            return new ProjectText(path, reader.ReadToEnd(), bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"'{path}' is not encoded in UTF-8.");
        }
    }

    /// <summary>Writes the file.</summary>
    public void Save() => File.WriteAllText(path, Text, new UTF8Encoding(hasMark));

    /// <summary>Adds an item after the last one of its type, or in a new group at the end.</summary>
    /// <param name="type">The item's type.</param>
    /// <param name="attributes">Its attributes with their values as they are.</param>
    public void Add(string type, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        var item =
            $"<{type} "
            + string.Join(' ', attributes.Select(entry => $"{entry.Key}=\"{ProjectValue.Of(entry.Value)}\""))
            + " />";
        var last = Items(type).LastOrDefault(element => !element.IsConditional);
        if (last is not null)
        {
            Insert(last.End, LineEnd + Indent(last.Start) + item);
            return;
        }

        if (root.ContentEnd == root.End)
        {
            throw new ToolException($"'{path}' has no content; add an <ItemGroup></ItemGroup> to it.");
        }

        var previous = root.Children.LastOrDefault();
        var indent = previous is null ? DefaultIndent : Indent(previous.Start);
        var inner = indent.StartsWith('\t') ? indent + "\t" : indent + DefaultIndent;
        var group = $"{indent}<ItemGroup>{LineEnd}{inner}{item}{LineEnd}{indent}</ItemGroup>";
        Insert(
            previous?.End ?? root.ContentStart,
            LineEnd + (HasBlankLines() ? LineEnd : "") + group + (previous is null ? LineEnd : "")
        );
    }

    /// <summary>The unconditional and conditional items of a type.</summary>
    public IReadOnlyList<ProjectElement> Items(string type) =>
        Descendants(root)
            .Where(element => element.Name == "ItemGroup")
            .SelectMany(group => group.Children)
            .Where(item => item.Name == type && item.Attribute("Include") is not null)
            .ToList();

    /// <summary>Whether metadata of an item has a value, written as it is.</summary>
    public bool Has(ProjectElement item, string name, string value) =>
        (
            item.Attribute(name)?.Value
            ?? (item.Child(name) is { } child ? Text[child.ContentStart..child.ContentEnd].Trim() : "")
        ).Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets an attribute or metadata of the item at an index, in the form that it has.</summary>
    public void Set(string type, int index, string name, string value)
    {
        var item = Items(type)[index];
        var escaped = ProjectValue.Of(value);
        if (item.Attribute(name) is { } attribute)
        {
            Replace(attribute.ValueStart, attribute.ValueEnd, escaped);
        }
        else if (item.Child(name) is { } child)
        {
            Replace(child.ContentStart, child.ContentEnd, escaped);
        }
        else
        {
            var last = item.Attributes[^1];
            // One attribute per line stays so.
            var separator =
                Indent(last.Start) is { } indent && LineStart(last.Start) + indent.Length == last.Start
                    ? LineEnd + indent
                    : " ";
            Insert(last.ValueEnd + 1, $"{separator}{name}=\"{escaped}\"");
        }
    }

    private static IEnumerable<ProjectElement> Descendants(ProjectElement element) =>
        element.Children.SelectMany(child => Descendants(child).Prepend(child));

    private bool HasBlankLines()
    {
        var children = root.Children;
        var start = children.Count > 1 ? children[^2].End : root.ContentStart;
        return children.Count > 0 && Text[start..children[^1].Start].Count(character => character == '\n') > 1;
    }

    private int LineStart(int offset) => offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;

    private string Indent(int offset)
    {
        var start = LineStart(offset);
        var end = start;
        while (end < offset && Text[end] is ' ' or '\t')
        {
            end++;
        }

        return Text[start..end];
    }

    private void Insert(int offset, string inserted) => Replace(offset, offset, inserted);

    private void Replace(int start, int end, string replacement)
    {
        Text = Text[..start] + replacement + Text[end..];
        root = Outline();
    }

    private ProjectElement Outline()
    {
        try
        {
            return ProjectOutline.Read(Text);
        }
        catch (XmlException exception)
        {
            throw new ToolException($"'{path}' is not valid XML: {exception.Message}");
        }
    }
}
