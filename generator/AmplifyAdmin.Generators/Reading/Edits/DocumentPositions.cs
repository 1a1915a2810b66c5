using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>Where in a document's text that stands about which there is something to say, once that has been looked up.</summary>
internal sealed class DocumentPositions
{
    private IReadOnlyDictionary<DiagnosticRecord, Location>? known;

    /// <summary>The places of what is to be said; looked up if they have not been before.</summary>
    public IReadOnlyDictionary<DiagnosticRecord, Location> Of(
        IReadOnlyCollection<DiagnosticRecord> records,
        Func<IReadOnlyDictionary<DiagnosticRecord, Location>> find
    ) => known is not null && records.All(known.ContainsKey) ? known : known = find();

    /// <summary>The same places after an edit; none where one of them is inside the edited schema, or beside the edit.</summary>
    public DocumentPositions After(SchemaEdit edit)
    {
        var moved = new Dictionary<DiagnosticRecord, Location>();
        foreach (var entry in known ?? new Dictionary<DiagnosticRecord, Location>())
        {
            if (IsInside(entry.Key.Pointer, edit.Name) || Moved(entry.Value, edit.Text) is not { } location)
            {
                return new DocumentPositions();
            }

            moved.Add(entry.Key, location);
        }

        return new DocumentPositions { known = known is null ? null : moved };
    }

    private static bool IsInside(JsonPointer pointer, string schema) =>
        new[] { JsonPointer.Root.Append("components").Append("schemas"), JsonPointer.Root.Append("definitions") }.Any(
            container => pointer.Text.StartsWith(container.Append(schema).Text, StringComparison.Ordinal)
        );

    private static Location? Moved(Location location, TextEdit edit)
    {
        var (span, lines) = (location.SourceSpan, location.GetLineSpan());
        if (span.End < edit.Start)
        {
            return location;
        }

        if (edit.LineGrowth is not { } growth || span.Start - lines.StartLinePosition.Character <= edit.OldEnd)
        {
            return null;
        }

        return Location.Create(
            lines.Path,
            new TextSpan(span.Start + edit.Growth, span.Length),
            new LinePositionSpan(Moved(lines.StartLinePosition, growth), Moved(lines.EndLinePosition, growth))
        );
    }

    private static LinePosition Moved(LinePosition position, int lines) =>
        new(position.Line + lines, position.Character);
}
