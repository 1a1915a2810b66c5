using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Formats;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>Lowers the parts that have a namespace, before the documents that refer to them.</summary>
internal static class PartSteps
{
    /// <summary>Lowers all parts that have a namespace, each namespace once.</summary>
    public static EquatableArray<LoweredPart> Lower(
        EquatableArray<SpecInput> parts,
        ProjectFacts project,
        CancellationToken cancellation
    ) =>
        parts.Any(part => part.Metadata.IsSharedPart)
            ? new PartGroups(parts, project, cancellation).Lower().ToEquatableArray()
            : [];

    /// <summary>The types that documents can refer to.</summary>
    public static EquatableArray<SharedParts> Shared(EquatableArray<LoweredPart> parts) =>
        parts.Select(part => part.Shared).OfType<SharedParts>().ToEquatableArray();

    /// <summary>The documents, and the namespaces of parts for which code is emitted.</summary>
    public static IEnumerable<DocumentItem> Items(
        EquatableArray<SpecInput> inputs,
        EquatableArray<string> references
    ) =>
        inputs
            .Where(input => input.IsDocument && BundledTypes.AreNeeded(input, references))
            .Select(input => new DocumentItem(input.Path, input.Repetition, input.Metadata.Namespace))
            .Concat(
                inputs
                    .Where(input => input.IsItem && input.Metadata.IsSharedPart)
                    .GroupBy(input => input.Metadata.Namespace)
                    .Where(group => ReferencedParts.Fingerprint(references, group.Key) is null)
                    .Select(group => new DocumentItem(group.First().Path, group.First().Repetition, group.Key))
            );

    /// <summary>Reads a part; null when it cannot be read.</summary>
    /// <param name="part">The item.</param>
    /// <param name="dialect">The version of the document that refers to it.</param>
    /// <param name="problems">Takes the problems.</param>
    /// <param name="cancellation">Asks reading to stop.</param>
    public static SpecDocument? Read(
        SpecInput part,
        Dialect dialect,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        if (part.IsUnreadable)
        {
            return null;
        }

        var read = SpecReader.ReadPart(part.Path, part.Text, dialect, cancellation);
        problems.AddRange(read.Problems);

        // The types of a shared part do not depend on the document.
        return read.Document is { } document && part.Metadata.IsSharedPart
            ? document with
            {
                Dialect = DialectReader.Read(document.Root, document.Path, []) ?? Dialect.OpenApi31,
            }
            : read.Document;
    }
}
