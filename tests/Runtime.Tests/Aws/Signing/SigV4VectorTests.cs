using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.Runtime;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class SigV4VectorTests
{
    [Fact]
    public async Task Every_shared_case_gives_exactly_its_signature()
    {
        var vectors = SharedVectors.Read();
        foreach (var vector in vectors.GetProperty("cases").EnumerateArray())
        {
            using var request = RequestOf(vector);
            var signer = new SigV4Signer(vector.Text("region")!, vectors.Text("service")!, ClockOf(vectors));
            var credentials = new ImmutableCredentials(
                vectors.Text("accessKey"),
                vectors.Text("secretKey"),
                vector.Text("sessionToken")
            );

            await signer.SignAsync(request, credentials, TestContext.Current.CancellationToken);

            Assert.Equal(
                (vector.Text("name"), vector.Text("authorization")),
                (vector.Text("name"), request.Headers.Authorization?.ToString())
            );
        }
    }

    [Fact]
    public async Task Every_shared_case_passes_through_the_handler_and_is_verified()
    {
        var vectors = SharedVectors.Read();
        foreach (var vector in vectors.GetProperty("cases").EnumerateArray())
        {
            using var request = RequestOf(vector);
            var primary = new ScriptedHandler(ScriptedHandler.Status(System.Net.HttpStatusCode.OK));
            var options = new AwsSigningOptions { Region = vector.Text("region")!, TimeProvider = ClockOf(vectors) };
            options.UseCredentials(vectors.Text("accessKey")!, vectors.Text("secretKey")!, vector.Text("sessionToken"));
            using var client = new HttpMessageInvoker(new AwsSigningHandler(options) { InnerHandler = primary });

            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(vector.Text("authorization"), primary.Sent[0].Authorization);
            var verifier = new SigV4Verifier(_ => vectors.Text("secretKey"), clock: ClockOf(vectors));
            Assert.Equal(SigV4Verdict.Valid, verifier.Verify(ReceivedRequest.Of(request, vector.Text("body"))));
        }
    }

    private static HttpRequestMessage RequestOf(JsonElement vector)
    {
        var request = new HttpRequestMessage(new HttpMethod(vector.Text("method")!), vector.Text("url"));
        if (vector.Text("body") is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
                vector.GetProperty("signedHeaders").Text("content-type")!
            );
        }

        return request;
    }

    private static SkippingClock ClockOf(JsonElement vectors) =>
        new(
            DateTimeOffset.ParseExact(
                vectors.Text("time")!,
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            )
        );
}
