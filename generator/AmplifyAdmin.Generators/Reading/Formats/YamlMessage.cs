using System;
using SharpYaml;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Removes positions from the parser's messages, because the diagnostic has them.</summary>
internal static class YamlMessage
{
    private const string PositionStart = "(Lin";
    private const string PositionEnd = "): ";

    /// <summary>The message of a syntax error.</summary>
    public static string Of(YamlException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(PositionEnd, StringComparison.Ordinal);
        return (
            message.StartsWith(PositionStart, StringComparison.Ordinal) && end >= 0
                ? message.Substring(end + PositionEnd.Length)
                : message
        ).TrimEnd('.', ' ');
    }
}
