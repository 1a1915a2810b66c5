using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Holds every example, default and constant of a document against its schema, for documents that ask for it.</summary>
internal static class ExampleLowering
{
    /// <summary>Reports the values that do not fit.</summary>
    public static void Check(LoweringContext context)
    {
        var schemas = new Dictionary<(string Keyword, SchemaNode Schema), string>();
        var expensive = new HashSet<string>();
        foreach (var stated in ExampleFinder.Find(context.Document))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var key = (stated.Keyword == "const" ? "const" : "", stated.Schema);
            if (!schemas.TryGetValue(key, out var schema))
            {
                schema = SchemaOf(stated, context);
                schemas.Add(key, schema);
            }

            if (Refusal(schema, stated, context, expensive) is { } reason)
            {
                context.Report(
                    ReadingDiagnostics.ExampleMismatch,
                    stated.Owner.Document.Path,
                    stated.Pointer,
                    stated.Keyword,
                    reason
                );
            }
        }
    }

    private static string? Refusal(
        string schema,
        StatedValue stated,
        LoweringContext context,
        HashSet<string> expensive
    )
    {
        try
        {
            return expensive.Contains(schema)
                ? throw new ExampleBudgetException("An earlier value of this schema took too many steps.")
                : Validate(schema, stated.Value?.ToJsonString() ?? "null", context.Cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (exception is ExampleBudgetException)
            {
                expensive.Add(schema);
            }

            // Another analyzer may have loaded another version of the library, which may know fewer keywords.
            context.Report(
                ReadingDiagnostics.Unchecked,
                stated.Owner.Document.Path,
                stated.Pointer,
                $"The {stated.Keyword} is",
                exception.Message
            );
            return null;
        }
    }

    // A separate method, so that the library is loaded when it is called and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Validate(string schema, string value, CancellationToken cancellation) =>
        NJsonSchemaValidator.Refusal(schema, value, cancellation);

    private static string SchemaOf(StatedValue stated, LoweringContext context)
    {
        var definitions = new SchemaDefinitions();
        var writer = new SchemaWriter(context, definitions, keepsPatterns: true);
        var keywords = SchemaFields.Written.Where(keyword => keyword.Name != "const" || stated.Keyword != "const");
        return NJsonSchemaDialect.Write(writer.Write(stated.Schema, keywords), definitions.Write(writer));
    }
}
