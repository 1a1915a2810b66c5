using System.Text;

namespace AmplifyAdmin.Generators.Tool.Downloads;

/// <summary>A request header.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record RequestHeader(string Name, string Value)
{
    /// <summary>Reads <c>Name: value</c>.</summary>
    public static RequestHeader Parse(string text)
    {
        var separator = text.IndexOf(':', StringComparison.Ordinal);
        var header =
            separator > 0
                ? new RequestHeader(text[..separator].Trim(), text[(separator + 1)..].Trim())
                : throw new ToolException("--header must have the form \"Name: value\".");
        using var request = new HttpRequestMessage();
        return request.Headers.TryAddWithoutValidation(header.Name, header.Value) && !header.Value.Any(char.IsControl)
            ? header
            : throw new ToolException($"--header: '{header.Name}' is not a valid request header.");
    }

    /// <summary>The header of basic authentication.</summary>
    /// <param name="userInfo">The user and the password of an address, percent-encoded.</param>
    public static RequestHeader Basic(string userInfo) =>
        new(
            "Authorization",
            "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(userInfo)))
        );
}
