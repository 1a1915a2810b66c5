using System.Text.RegularExpressions;

namespace AmplifyAdmin.Generators.Tool.Downloads;

/// <summary>The address of a document without credentials, as the project file keeps it.</summary>
/// <param name="Address">The address.</param>
/// <param name="Credentials">The header with the credentials that the address contained; null without any.</param>
internal sealed partial record SourceAddress(Uri Address, RequestHeader? Credentials)
{
    /// <summary>The text of the address.</summary>
    public string Text => Address.AbsoluteUri;

    /// <summary>Whether a text is an address rather than a path.</summary>
    public static bool Is(string text) => SchemePrefix().IsMatch(text);

    /// <summary>Reads an address.</summary>
    public static SourceAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw new ToolException($"'{text}' is not a valid address.");
        }

        if (address.Scheme is not ("http" or "https"))
        {
            throw new ToolException($"'{address.Scheme}' addresses are not supported; use https.");
        }

        if (CredentialParameter().Match(address.Query) is { Success: true } match)
        {
            throw new ToolException(
                $"The parameter '{match.Groups["name"].Value}' of the address is a credential, and the address is "
                    + "stored in the project file. Pass the credential with --header, or download the document and "
                    + "add the file."
            );
        }

        var stored = new UriBuilder(address)
        {
            UserName = "",
            Password = "",
            Fragment = "",
        }.Uri;
        return new SourceAddress(stored, address.UserInfo.Length > 0 ? RequestHeader.Basic(address.UserInfo) : null);
    }

    // A drive letter is followed by one character only.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+://")]
    private static partial Regex SchemePrefix();

    [GeneratedRegex(
        "[?&](?<name>[^=&]*(token|secret|passw|api[-_]?key|signature|credential)[^=&]*|key|sig|auth)=",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CredentialParameter();
}
