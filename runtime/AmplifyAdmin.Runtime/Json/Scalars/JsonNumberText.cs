using System.ComponentModel;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads numbers that may be in quotation marks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumberText
{
    /// <summary>Reads a 32-bit integer.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static int ReadInt32(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonScalars.ReadInt32(ref reader);
        }

        var number = Unquoted(ref reader);
        return JsonScalars.ReadInt32(ref number);
    }

    /// <summary>Reads a 64-bit integer.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static long ReadInt64(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonScalars.ReadInt64(ref reader);
        }

        var number = Unquoted(ref reader);
        return JsonScalars.ReadInt64(ref number);
    }

    /// <summary>Reads a number in single precision.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static float ReadSingle(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonScalars.ReadSingle(ref reader);
        }

        var number = Unquoted(ref reader);
        return JsonScalars.ReadSingle(ref number);
    }

    /// <summary>Reads a number in double precision.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static double ReadDouble(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonScalars.ReadDouble(ref reader);
        }

        var number = Unquoted(ref reader);
        return JsonScalars.ReadDouble(ref number);
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static decimal ReadDecimal(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonScalars.ReadDecimal(ref reader);
        }

        var number = Unquoted(ref reader);
        return JsonScalars.ReadDecimal(ref number);
    }

    private static JsonReader Unquoted(ref JsonReader reader)
    {
        try
        {
            var number = new JsonReader(JsonReaderExtensions.Utf8(ref reader));
            number.ReadValue();
            number.RequireEnd();
            return number;
        }
        catch (JsonSyntaxException)
        {
            throw JsonReaderExtensions.WrongType(ref reader, "a number");
        }
    }
}
