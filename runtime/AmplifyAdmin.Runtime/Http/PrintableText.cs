using System;
using System.Buffers;

namespace AmplifyAdmin.Runtime;

/// <summary>
/// Makes text that a server chose fit for logs and messages: of a sane length and without control characters, with which
/// it could forge entries. Compiled into the library for AWS too.
/// </summary>
internal static class PrintableText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
            + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088"
            + "\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A"
            + "\u009B\u009C\u009D\u009E\u009F\u2028\u2029"
    );

    /// <summary>The text, cut and with each control character replaced.</summary>
    public static string Of(string text, int maxLength)
    {
        var cut = text.Length <= maxLength ? text : string.Concat(text.AsSpan(0, maxLength), "…");
        return cut.AsSpan().IndexOfAny(Controls) < 0
            ? cut
            : string.Create(
                cut.Length,
                cut,
                static (target, source) =>
                {
                    for (var index = 0; index < target.Length; index++)
                    {
                        target[index] = Controls.Contains(source[index]) ? '\uFFFD' : source[index];
                    }
                }
            );
    }
}
