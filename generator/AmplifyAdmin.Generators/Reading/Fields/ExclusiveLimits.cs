using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads exclusive limits in both forms: a flag beside the limit (3.0), and a limit of their own (3.1).</summary>
internal static class ExclusiveLimits
{
    /// <summary>Reads <c>exclusiveMinimum</c>.</summary>
    public static void SetMinimum(KeywordValue value, SchemaNode schema)
    {
        if (!value.IsFlag)
        {
            schema.ExclusiveMinimum = value.Limit(true);
        }
        else if (value.Flag())
        {
            // The limit itself may stand before or after the flag.
            schema.Minimum = new LimitModel(schema.Minimum?.Text ?? "", true);
        }
    }

    /// <summary>Forgets a flag that no limit came with.</summary>
    public static void DropFlagsWithoutLimit(SchemaNode schema)
    {
        schema.Minimum = schema.Minimum is { Text.Length: > 0 } ? schema.Minimum : null;
        schema.Maximum = schema.Maximum is { Text.Length: > 0 } ? schema.Maximum : null;
    }

    /// <summary>Reads <c>exclusiveMaximum</c>.</summary>
    public static void SetMaximum(KeywordValue value, SchemaNode schema)
    {
        if (!value.IsFlag)
        {
            schema.ExclusiveMaximum = value.Limit(true);
        }
        else if (value.Flag())
        {
            schema.Maximum = new LimitModel(schema.Maximum?.Text ?? "", true);
        }
    }
}
