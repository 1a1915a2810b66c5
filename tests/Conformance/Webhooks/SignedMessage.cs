using System.Text.Json.Serialization;

namespace Conformance.Webhooks;

/// <summary>A message for the reference implementation to sign and send, and what the receiver does with it.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Secrets">The secrets that sign it.</param>
/// <param name="Accepted">Whether the receiver accepts it.</param>
internal sealed record SignedMessage(
    [property: JsonIgnore] string Name,
    [property: JsonPropertyName("secrets")] IReadOnlyList<string> Secrets,
    [property: JsonIgnore] bool Accepted
)
{
    private const string Body = """["Käse","b"]""";

    /// <summary>The body that is signed.</summary>
    [JsonPropertyName("signed")]
    public string Signed { get; } = Body;

    /// <summary>The body that is sent.</summary>
    [JsonPropertyName("sent")]
    public string Sent { get; init; } = Body;

    /// <summary>How many seconds ago the message is signed.</summary>
    [JsonPropertyName("age")]
    public int Age { get; init; }
}
