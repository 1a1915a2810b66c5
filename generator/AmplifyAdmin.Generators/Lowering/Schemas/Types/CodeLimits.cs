using System.Collections.Generic;
using System.Globalization;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>
/// Bounds what a document makes a compiler do: a type of thousands of members takes it gigabytes, and no API that people
/// use has one.
/// </summary>
internal sealed class CodeLimits(LoweringContext context)
{
    private const int MostMembers = 2_000;
    private const int MostMembersInAll = 200_000;

    private int members;

    /// <summary>The members or cases of a type; none, with an error, when there are too many.</summary>
    public IReadOnlyList<T> Bound<T>(IReadOnlyList<T> all, SchemaNode schema, Identifier type, string plural)
    {
        if (all.Count > MostMembers)
        {
            Report(
                schema,
                $"'{type.Text}' has {Text(all.Count)} {plural}",
                Text(MostMembers),
                "Describe it as a map with 'additionalProperties', or remove it with an overlay."
            );
            return [];
        }

        members += all.Count;
        if (members > MostMembersInAll)
        {
            Report(
                schema,
                $"The document has more than {Text(MostMembersInAll)} properties in C#",
                Text(MostMembersInAll),
                "Choose operations with IncludeTags, IncludePaths or IncludeOperations, and divide the document among projects."
            );
            return [];
        }

        return all;
    }

    private void Report(SchemaNode schema, string fact, string limit, string advice) =>
        context.ReportAtKey(LoweringDiagnostics.TooMuchCode, schema, fact, limit, advice);

    private static string Text(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
