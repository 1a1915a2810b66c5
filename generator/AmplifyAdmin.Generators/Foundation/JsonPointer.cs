using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>A JSON pointer (RFC 6901) into a document.</summary>
/// <param name="Text">The pointer's text: empty for the whole document, otherwise segments that start with slashes.</param>
internal readonly record struct JsonPointer(string Text)
{
    /// <summary>The whole document.</summary>
    public static JsonPointer Root => new("");

    /// <summary>The last segment, unescaped; empty for the whole document.</summary>
    public string Last => Unescape(Text.Substring(Text.LastIndexOf('/') + 1));

    /// <summary>The place around this one; the whole document for itself.</summary>
    public JsonPointer Parent => new(Text.Substring(0, Math.Max(0, Text.LastIndexOf('/'))));

    /// <summary>The pointer in a reference (<c>#/components/schemas/Pet</c>), percent-decoded; the whole document when it has none.</summary>
    public static JsonPointer FromReference(string reference)
    {
        var hash = reference.IndexOf('#');
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        return new JsonPointer(fragment.IndexOf('%') < 0 ? fragment : Uri.UnescapeDataString(fragment));
    }

    /// <summary>A member of the place.</summary>
    public JsonPointer Append(string name) => new(Text + "/" + Escape(name));

    /// <summary>An element of the place.</summary>
    public JsonPointer Append(int index) => new(Text + "/" + index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The segments from the document down, unescaped.</summary>
    public IEnumerable<string> Segments() => Text.Length == 0 ? [] : Text.Split('/').Skip(1).Select(Unescape);

    /// <summary>The pointer as a fragment: <c>#/components/schemas/Pet</c>.</summary>
    public override string ToString() => "#" + Text;

    private static string Escape(string name) =>
        name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
}
