using System.Text.RegularExpressions;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>URIs of RFC 3986, IRIs of RFC 3987 and templates of RFC 6570.</summary>
internal static class UriFormats
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Encoded = "%[0-9A-Fa-f]{2}";
    private const string Beyond = @"\u00A0-\uD7FF\uD800-\uDFFF\uF900-\uFDCF\uFDF0-\uFFEF";

    private static readonly Regex Uri = Create("");
    private static readonly Regex Iri = Create(Beyond);
    private static readonly Regex Scheme = new(@"^[A-Za-z][A-Za-z0-9+.\-]*:", Linear);
    private static readonly Regex Template = new(
        $@"^([^\x00-\x20""'%<>\\^`{{|}}\x7F]|'|{Encoded}|\{{[+#./;?&=,!@|]?{Variable}(,{Variable})*\}})*\z",
        Linear
    );

    private const string Variable = $@"([A-Za-z0-9_]|{Encoded})(\.?([A-Za-z0-9_]|{Encoded}))*(:[1-9][0-9]{{0,3}}|\*)?";

    internal static bool HasScheme(string text) => Scheme.IsMatch(text);

    internal static bool IsUri(string text, bool international) =>
        (international ? Iri : Uri).Match(text) is { Success: true } match
        && (match.Groups["ip"] is not { Success: true } address || HostFormats.IsIpv6(address.ValueSpan));

    internal static bool IsTemplate(string text) => Template.IsMatch(text);

    // A reference without scheme must not begin with a segment that has a colon, which would read as a scheme.
    private static Regex Create(string beyond)
    {
        var plain = $@"A-Za-z0-9\-._~!$&'()*+,;={beyond}";
        var character = $"(?:[{plain}:@]|{Encoded})";
        var first = $"(?:[{plain}@]|{Encoded})";
        var host =
            $@"(?:\[(?:(?<ip>[0-9A-Fa-f:.]+)|[vV][0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+)\]|(?:[{plain}]|{Encoded})*)";
        var authority = $"//(?:(?:[{plain}:]|{Encoded})*@)?{host}(?::[0-9]*)?(?:/{character}*)*";
        var absolute = $"/(?:{character}+(?:/{character}*)*)?";
        var withScheme = $@"[A-Za-z][A-Za-z0-9+.\-]*:(?:{authority}|{absolute}|{character}+(?:/{character}*)*)?";
        var relative = $"(?:{authority}|{absolute}|{first}+(?:/{character}*)*)?";
        var extra = beyond.Length == 0 ? "" : @"\uE000-\uF8FF";
        var tail = $@"(?:\?(?:[{plain}:@/?{extra}]|{Encoded})*)?(?:#(?:[{plain}:@/?]|{Encoded})*)?";
        return new Regex($@"^(?:{withScheme}|{relative}){tail}\z", Linear);
    }
}
