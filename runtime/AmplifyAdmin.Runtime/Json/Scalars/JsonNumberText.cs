using System.ComponentModel;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads numbers that may be in quotation marks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumberText
{
    /// <summary>Reads a 32-bit integer.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static int ReadInt32(ref JsonReader reader) => Read(ref reader, JsonScalars.ReadInt32);

    /// <summary>Reads a 64-bit integer.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static long ReadInt64(ref JsonReader reader) => Read(ref reader, JsonScalars.ReadInt64);

    /// <summary>Reads a number in single precision.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static float ReadSingle(ref JsonReader reader) => Read(ref reader, JsonScalars.ReadSingle);

    /// <summary>Reads a number in double precision.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static double ReadDouble(ref JsonReader reader) => Read(ref reader, JsonScalars.ReadDouble);

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static decimal ReadDecimal(ref JsonReader reader) => Read(ref reader, JsonScalars.ReadDecimal);

    private static T Read<T>(ref JsonReader reader, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return read(ref reader);
        }

        var number = Unquoted(ref reader);
        return read(ref number);
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
