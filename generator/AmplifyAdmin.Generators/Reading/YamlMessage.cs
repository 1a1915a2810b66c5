using System.Text.RegularExpressions;
using SharpYaml;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Takes from the parser's messages the positions, which the diagnostic has itself.</summary>
internal static class YamlMessage
{
    /// <summary>The message of a syntax error.</summary>
    public static string Of(YamlException exception)
    {
        var message = Regex.Replace(
            exception.Message,
            @"^\(Lin.*?\) - \(Lin.*?\): ",
            "",
            RegexOptions.CultureInvariant
        );
        return message.TrimEnd('.', ' ');
    }
}
