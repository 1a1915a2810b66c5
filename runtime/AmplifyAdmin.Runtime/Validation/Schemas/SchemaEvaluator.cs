using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A JSON Schema (2020-12) that values are held against in their JSON form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaEvaluator
{
    // Far more subschemas than any document holds against one value.
    private const long LeastBudget = 100_000;
    private const long BudgetPerValue = 1_000;

    private readonly Schema schema;

    private SchemaEvaluator(Schema schema)
    {
        this.schema = schema;
    }

    internal static JsonDocumentOptions DocumentOptions { get; } = new() { MaxDepth = 1000 };

    /// <summary>Reads a schema.</summary>
    /// <param name="utf8">The schema's JSON, regular expressions in .NET's syntax.</param>
    /// <param name="definitions">Where references lead to; null for places inside the schema.</param>
    public static SchemaEvaluator Parse(ReadOnlySpan<byte> utf8, SchemaDefinitions? definitions = null)
    {
        using var document = JsonDocument.Parse(utf8.ToArray(), DocumentOptions);
        var root = document.RootElement;
        return new SchemaEvaluator(definitions?.Parse(root) ?? new SchemaParser(root).Parse(root));
    }

    /// <summary>Notes how a free-form value breaks the schema.</summary>
    /// <param name="context">The run.</param>
    /// <param name="value">The value; null is JSON null.</param>
    public void Check(ref ValidationContext context, JsonNode? value)
    {
        var scratch = SchemaScratch.Take();
        try
        {
            var output = new JsonWriter(scratch.Buffer, ApiJsonConverter<JsonNode>.DefaultMaxDepth);
            output.WriteNode(value);
            output.Complete();
            Check(ref context, scratch);
        }
        catch (JsonException exception)
        {
            Refuse(ref context, exception);
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <summary>Notes how a value breaks the schema.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="context">The run.</param>
    /// <param name="converter">What gives the value's JSON.</param>
    /// <param name="value">The value.</param>
    public void Check<T>(ref ValidationContext context, ApiJsonConverter<T> converter, T value)
    {
        ArgumentNullException.ThrowIfNull(converter);
        var scratch = SchemaScratch.Take();
        try
        {
            converter.Serialize(value, scratch.Buffer);
            Check(ref context, scratch);
        }
        catch (JsonException exception)
        {
            Refuse(ref context, exception);
        }
        finally
        {
            scratch.Return();
        }
    }

    private void Check(ref ValidationContext context, SchemaScratch scratch)
    {
        scratch.Tape.Read(scratch.Buffer.WrittenMemory);
        var value = scratch.Tape.Root;
        context.EvaluationBudget = LeastBudget + (BudgetPerValue * scratch.Tape.Count);

        // Tried in silence first: a valid value then costs no pointers and no messages.
        if (schema.Tries(value, ref context))
        {
            return;
        }

        if (!context.RecursionLimitReached)
        {
            schema.AcceptsChild(value, ref context);
        }

        if (context.RecursionLimitReached)
        {
            context.RecursionLimitReached = false;
            context.Add("$ref", "leads to schemas that refer to one another without end");
        }
    }

    // A null where none may be, say: other checks name the place, this one must not end them.
    private static void Refuse(ref ValidationContext context, JsonException exception) =>
        context.Add("type", $"has no JSON form: {exception.Message}");
}
