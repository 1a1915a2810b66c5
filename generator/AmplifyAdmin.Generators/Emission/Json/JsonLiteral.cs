using System.Text;
using System.Text.Json;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Pieces of JSON text as UTF-8 literals, escaped as the default encoder does.</summary>
internal static class JsonLiteral
{
    /// <summary>A member's name with the comma before and the colon after it.</summary>
    public static Literal Member(string name) => Literal.Utf8(",\"" + Escape(name) + "\":");

    /// <summary>The same with the quotation mark that opens the member's text.</summary>
    public static Literal TextMember(string name) => Literal.Utf8(",\"" + Escape(name) + "\":\"");

    /// <summary>A member whose value is a string, with the comma before it.</summary>
    public static Literal WholeMember(string name, string value) =>
        Literal.Utf8(",\"" + Escape(name) + "\":\"" + Escape(value) + "\"");

    /// <summary>A JSON string.</summary>
    public static Literal Text(string value) => Literal.Utf8("\"" + Escape(value) + "\"");

    // The way through UTF-8 replaces lone surrogates, which JSON text cannot carry either.
    private static string Escape(string text) =>
        JsonEncodedText.Encode(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).ToString();
}
