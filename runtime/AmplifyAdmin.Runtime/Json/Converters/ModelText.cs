using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The text of records, in the form of the compiler's own: <c>Pet { Name = Rex, Tags = [small] }</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelText
{
    /// <summary>The name of the type and the members.</summary>
    internal static string Of(ApiModel model)
    {
        var builder = new StringBuilder(model.GetType().Name).Append(" {");
        Print(model, builder.Append(' '));
        return builder.Append(builder[^1] == ' ' ? "}" : " }").ToString();
    }

    /// <summary>Prints the members of a record.</summary>
    /// <param name="model">The record.</param>
    /// <param name="builder">Where to print.</param>
    /// <returns>Whether there are members.</returns>
    public static bool Print(ApiModel model, StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(builder);
        var start = builder.Length;
        using var buffer = new PooledBuffer();
        try
        {
            var output = new JsonWriter(buffer) { IsPrinting = true };
            model.WriteJson(ref output);
            output.Complete();
            var reader = new Utf8JsonReader(buffer.WrittenSpan);
            reader.Read();
            Members(ref reader, builder);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // A record that breaks its own rules has text as well: a debugger and a log show it.
            builder.Append(CultureInfo.InvariantCulture, $"({exception.Message})");
        }

        return builder.Length > start;
    }

    private static void Members(ref Utf8JsonReader reader, StringBuilder builder)
    {
        for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndObject; isFirst = false)
        {
            var name = reader.GetString()!;
            builder.Append(isFirst ? "" : ", ");
            builder
                .Append(name.Length == 0 ? "" : char.ToUpperInvariant(name[0]))
                .Append(name.AsSpan(Math.Min(1, name.Length)));
            builder.Append(" = ");
            reader.Read();
            Value(ref reader, builder);
        }
    }

    private static void Value(ref Utf8JsonReader reader, StringBuilder builder)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                builder.Append("{ ");
                Members(ref reader, builder);
                builder.Append(" }");
                break;
            case JsonTokenType.StartArray:
                builder.Append('[');
                for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
                {
                    builder.Append(isFirst ? "" : ", ");
                    Value(ref reader, builder);
                }

                builder.Append(']');
                break;
            case JsonTokenType.String:
                builder.Append(reader.GetString());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                builder.Append(reader.GetBoolean());
                break;
            case JsonTokenType.Null:
                break;
            default:
                builder.Append(Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }
}
