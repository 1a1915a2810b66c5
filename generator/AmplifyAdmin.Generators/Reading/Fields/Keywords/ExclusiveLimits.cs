using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>Reads exclusive limits in both forms: a flag for the inclusive limit (3.0), and a separate limit (3.1).</summary>
internal static class ExclusiveLimits
{
    /// <summary>Reads <c>exclusiveMinimum</c>.</summary>
    public static void SetMinimum(FieldValue value, SchemaNode schema)
    {
        if (!value.IsFlag)
        {
            schema.ExclusiveMinimum = value.Limit(true);
        }
        else if (value.Flag())
        {
            // The limit itself can precede or follow the flag.
            schema.Minimum = new LimitModel(schema.Minimum?.Text ?? "", true);
        }
    }

    /// <summary>Removes a flag without a limit.</summary>
    public static void DropFlagsWithoutLimit(SchemaNode schema)
    {
        schema.Minimum = schema.Minimum is { Text.Length: > 0 } ? schema.Minimum : null;
        schema.Maximum = schema.Maximum is { Text.Length: > 0 } ? schema.Maximum : null;
    }

    /// <summary>Reads <c>exclusiveMaximum</c>.</summary>
    public static void SetMaximum(FieldValue value, SchemaNode schema)
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
