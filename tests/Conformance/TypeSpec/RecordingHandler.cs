namespace Conformance.TypeSpec;

/// <summary>Keeps the last request and response, for the report of a failure.</summary>
internal sealed class RecordingHandler()
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>The status of the last response; zero when there was none.</summary>
    public int Status { get; private set; }

    /// <summary>What was sent.</summary>
    public string Sent { get; private set; } = "nothing sent";

    /// <summary>The body of a response that refuses the request.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>Forgets the last call.</summary>
    public void Reset() => (Status, Sent, Refusal) = (0, "nothing sent", "");

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Sent = $"{request.Method} {request.RequestUri?.PathAndQuery}";
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken);
            var body = await request.Content.ReadAsStringAsync(cancellationToken);
            Sent += " " + Short(body);
        }

        var response = await base.SendAsync(request, cancellationToken);
        Status = (int)response.StatusCode;
        if (Status >= 400)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            Refusal = Short(await response.Content.ReadAsStringAsync(cancellationToken));
        }

        return response;
    }

    private static string Short(string text) =>
        string.Concat(text.Take(200).Select(character => char.IsControl(character) ? ' ' : character));
}
