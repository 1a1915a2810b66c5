using System;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime;

/// <summary>A JSON Schema (2020-12) that values are held against in their JSON form.</summary>
public sealed class SchemaEvaluator
{
    private readonly Schema schema;

    private SchemaEvaluator(Schema schema)
    {
        this.schema = schema;
    }

    /// <summary>Reads a schema. References lead to places inside it.</summary>
    /// <param name="utf8">The schema's JSON, regular expressions in .NET's syntax.</param>
    public static SchemaEvaluator Parse(ReadOnlySpan<byte> utf8)
    {
        // The schema's values are compared with for as long as the evaluator lives.
        var document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = 1000 });
        return new SchemaEvaluator(new SchemaParser(document.RootElement).Parse(document.RootElement));
    }

    /// <summary>Whether a value satisfies the schema.</summary>
    /// <param name="value">The value's JSON.</param>
    /// <param name="options">The options; null for the defaults.</param>
    public bool Accepts(JsonElement value, ValidationOptions? options = null)
    {
        var context = new ValidationContext(options);
        return schema.Tries(value, ref context);
    }

    /// <summary>Notes how a free-form value breaks the schema.</summary>
    /// <param name="context">The run.</param>
    /// <param name="value">The value; null is JSON null.</param>
    public void Check(ref ValidationContext context, JsonNode? value)
    {
        using var buffer = new PooledBuffer();
        var output = new JsonOutput(buffer, ApiJsonConverter<JsonNode>.DefaultMaxDepth);
        output.WriteNode(value);
        output.Complete();
        Check(ref context, buffer);
    }

    /// <summary>Notes how a value breaks the schema.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="context">The run.</param>
    /// <param name="converter">What gives the value's JSON.</param>
    /// <param name="value">The value.</param>
    public void Check<T>(ref ValidationContext context, ApiJsonConverter<T> converter, T value)
    {
        ArgumentNullException.ThrowIfNull(converter);
        using var buffer = new PooledBuffer();
        try
        {
            converter.Serialize(value, buffer);
        }
        catch (JsonException exception)
        {
            // A null where none may be, say: other checks name the place, this one must not end them.
            context.Add("type", $"has no JSON form: {exception.Message}");
            return;
        }

        Check(ref context, buffer);
    }

    /// <summary>Notes how a value breaks the schema.</summary>
    /// <param name="context">The run.</param>
    /// <param name="value">The value's JSON.</param>
    public void Check(ref ValidationContext context, JsonElement value)
    {
        // Tried in silence first: a valid value then costs no pointers and no messages.
        if (!schema.Tries(value, ref context))
        {
            if (context.GaveUp)
            {
                context.Add("$ref", "leads to schemas that refer to one another without end");
                context.GaveUp = false;
                return;
            }

            schema.AcceptsChild(value, ref context);
        }
    }

    private void Check(ref ValidationContext context, PooledBuffer json)
    {
        using var document = JsonDocument.Parse(json.WrittenMemory);
        Check(ref context, document.RootElement);
    }
}
