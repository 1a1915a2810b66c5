using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Holds every example, default and constant of a document against its schema, for documents that ask for it.</summary>
internal static class ExampleLowering
{
    /// <summary>Reports the values that do not fit.</summary>
    public static void Check(LoweringContext context)
    {
        var schemas = new Dictionary<(string Keyword, SchemaNode Schema), string>();
        foreach (var stated in ExampleFinder.Find(context.Document))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var key = (stated.Keyword == "const" ? "const" : "", stated.Schema);
            if (!schemas.TryGetValue(key, out var schema))
            {
                schema = SchemaOf(stated, context);
                schemas.Add(key, schema);
            }

            if (Refusal(schema, stated, context) is { } reason)
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

    private static string? Refusal(string schema, StatedValue stated, LoweringContext context)
    {
        try
        {
            return Validate(schema, stated.Value?.ToJsonString() ?? "null");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The library may lie there in another version, brought by another analyzer, or know less of JSON Schema than it says.
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

    // A method of its own, so that the library is loaded when it is called and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Validate(string schema, string value) => NJsonSchemaValidator.Refusal(schema, value);

    private static string SchemaOf(StatedValue stated, LoweringContext context)
    {
        var writer = new SchemaWriter(context);
        var keywords = SchemaFields.Written.Where(keyword => keyword.Name != "const" || stated.Keyword != "const");
        return NJsonSchemaDialect.Write(writer.Write(stated.Schema, keywords), writer.Definitions());
    }
}
