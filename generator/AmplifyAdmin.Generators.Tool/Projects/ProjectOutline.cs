using System.Xml;

namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>Finds the elements of a project file in its text, so that an edit changes nothing else.</summary>
internal sealed class ProjectOutline
{
    private readonly string text;
    private readonly List<int> lines = [0];

    private ProjectOutline(string text)
    {
        this.text = text;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                lines.Add(index + 1);
            }
        }
    }

    /// <summary>The root element of a project file.</summary>
    public static ProjectElement Read(string text) => new ProjectOutline(text).Read();

    private ProjectElement Read()
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var open = new Stack<ProjectElement>();
        ProjectElement? root = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                var element = Open(reader, open.TryPeek(out var parent) ? parent : null);
                parent?.Children.Add(element);
                root ??= element;
                if (!isEmpty)
                {
                    open.Push(element);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                var element = open.Pop();
                element.ContentEnd = Offset(reader) - "</".Length;
                element.End = text.IndexOf('>', element.ContentEnd) + 1;
            }
        }

        return root!;
    }

    private ProjectElement Open(XmlReader reader, ProjectElement? parent)
    {
        var (name, start) = (reader.LocalName, Offset(reader) - 1);
        var end = start + 1 + reader.Name.Length;
        var attributes = new List<ProjectAttribute>();
        while (reader.MoveToNextAttribute())
        {
            var attribute = Attribute(reader);
            attributes.Add(attribute);
            end = attribute.ValueEnd + 1;
        }

        end = text.IndexOf('>', end) + 1;
        return new ProjectElement(
            name,
            start,
            parent?.IsConditional == true
                || name is "Target" or "Choose"
                || attributes.Exists(attribute => attribute.Name == "Condition")
        )
        {
            Attributes = attributes,
            ContentStart = end,
            ContentEnd = end,
            End = end,
        };
    }

    private ProjectAttribute Attribute(XmlReader reader)
    {
        var start = Offset(reader);
        var quote = text.IndexOfAny(['"', '\''], start);
        return new ProjectAttribute(reader.Name, reader.Value, start, quote + 1, text.IndexOf(text[quote], quote + 1));
    }

    private int Offset(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        return lines[position.LineNumber - 1] + position.LinePosition - 1;
    }
}
