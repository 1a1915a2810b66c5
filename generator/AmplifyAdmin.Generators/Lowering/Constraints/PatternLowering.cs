using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Lowers a pattern, or reports why it cannot be translated.</summary>
internal static class PatternLowering
{
    /// <summary>The pattern; null, and reported, when it has no translation.</summary>
    public static PatternModel? Lower(string pattern, SchemaNode schema, JsonPointer place, LoweringContext context)
    {
        if (context.Patterns.TryGetValue(pattern, out var known))
        {
            return known;
        }

        try
        {
            var translated = PatternTranslator.Translate(pattern);
            context.Patterns.Add(pattern, translated);
            return translated;
        }
        catch (PatternProblemException problem)
        {
            var descriptor = problem.IsInvalid
                ? LoweringDiagnostics.InvalidPattern
                : LoweringDiagnostics.UntranslatablePattern;
            context.Report(descriptor, schema.Document.Path, place, pattern, problem.Message);
            return null;
        }
    }
}
