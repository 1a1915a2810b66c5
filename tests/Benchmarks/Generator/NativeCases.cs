using System.Globalization;
using Generators.Tests.Harness;

namespace Benchmarks.Generator;

/// <summary>The size of a Native AOT program that calls one operation, with our client and with Kiota's.</summary>
internal static class NativeCases
{
    private static readonly NativeCase[] Cases =
    [
        new(
            Path.Combine(Repository.Root, "spec", "amplify-admin.yaml"),
            "AmplifyAdminClient",
            "GetTokenAsync(\"app\", \"session\")",
            "Backend[\"app\"].Challenge[\"session\"].GetAsync()",
            "AppId"
        ),
        new(
            Shared("corpus", "box__openapi.json"),
            "BoxPlatformAPIClient",
            "GetUsersMeAsync()",
            "Users.Me.GetAsync()",
            "Name"
        ),
        new(
            Shared("large", "stripe.yaml"),
            "StripeAPIClient",
            "GetAccountAsync()",
            "V1.Account.GetAsync(new Measured.V1.Account.AccountGetRequestBody())",
            "Email"
        ),
    ];

    /// <summary>Publishes each program and prints its size.</summary>
    public static void Print()
    {
        NSwagCommandLine.Restore();
        Console.WriteLine("DOCUMENT OPERATION ours_kibibytes kiota_kibibytes ratio");
        foreach (var one in Cases.Where(one => File.Exists(one.Document)))
        {
            var document = BenchmarkDocument.Load(one.Document);
            using var folder = new ConsumerFolder();
            var ours = folder.Ours(document, Program(one)).Publish() / 1024.0;
            var kiota = folder.Kiota(document, KiotaProgram(one)).Publish() / 1024.0;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{document.Name} {one.Call} {ours:F0} {kiota:F0} {ours / kiota:F2}"
                )
            );
        }
    }

    private static string Shared(string folder, string file) => Path.Combine(Repository.Shared ?? "", folder, file);

    private static string Program(NativeCase one) =>
        $$"""
            using Measured;

            using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
            var client = new {{one.Client}}(http);
            Console.WriteLine((await client.{{one.Call}}).{{one.Member}});
            """;

    private static string KiotaProgram(NativeCase one) =>
        $$"""
            using Measured;
            using Microsoft.Kiota.Abstractions.Authentication;
            using Microsoft.Kiota.Http.HttpClientLibrary;

            using var http = new HttpClient();
            var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = args[0] };
            var client = new MeasuredClient(adapter);
            Console.WriteLine((await client.{{one.KiotaCall}})?.{{one.Member}});
            """;

    /// <param name="Document">The path of the document.</param>
    /// <param name="Client">Our client.</param>
    /// <param name="Call">The call of our client.</param>
    /// <param name="KiotaCall">The same call of Kiota's client.</param>
    /// <param name="Member">The member of the response that is printed.</param>
    private sealed record NativeCase(string Document, string Client, string Call, string KiotaCall, string Member);
}
