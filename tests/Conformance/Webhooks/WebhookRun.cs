using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Conformance.Webhooks;

/// <summary>Compares the emitted receivers and senders of webhooks with the reference implementation of Standard Webhooks.</summary>
internal static class WebhookRun
{
    private const string Old = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string New = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private const string Wrong = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    // Just inside of the tolerance, with time for the message to arrive.
    private const int Recent = 270;
    private const int TooOld = 301;
    private const int TooNew = -330;

    private static readonly NodeFolder Packages = new("Webhooks");
    private static readonly string[] Stock = ["Käse", "b"];

    private static readonly (string Name, string[] Secrets, SignedMessage[] Messages)[] Receivers =
    [
        (
            "one secret",
            [Old],
            [
                new("signed", [Old], true),
                new("signed almost five minutes ago", [Old], true) { Age = Recent },
                new("a changed byte", [Old], false) { Sent = """["Käse","c"]""" },
                new("an added space", [Old], false) { Sent = """["Käse", "b"]""" },
                new("an old timestamp", [Old], false) { Age = TooOld },
                new("a timestamp in the future", [Old], false) { Age = TooNew },
                new("a wrong secret", [Wrong], false),
                new("no signature", [], false),
            ]
        ),
        (
            "two secrets during a rotation",
            [New, Old],
            [
                new("signed with the old secret", [Old], true),
                new("signed with the new secret", [New], true),
                new("signed with both secrets", [Old, New], true),
                new("a wrong secret", [Wrong], false),
            ]
        ),
        (
            "the new secret after the rotation",
            [New],
            [
                new("signed with the old secret", [Old], false),
                new("signed with the new secret", [New], true),
                new("signed with both secrets", [Old, New], true),
            ]
        ),
    ];

    /// <summary>Sends the messages in both directions and writes the report; the result is 1 when any differs.</summary>
    public static async Task<int> Run()
    {
        Packages.Install();
        var emitted = EmittedWebhooks.Load();
        var report = new StringBuilder("| Receiver | Message | Expected | Result |\n|---|---|---|---|\n");
        var differences = 0;
        foreach (var (name, secrets, messages) in Receivers)
        {
            differences += await Receive(emitted, name, secrets, messages, report);
        }

        differences += await Send(emitted, report);
        Console.WriteLine(report);
        ReadmeSection.Save("webhooks", report.ToString());
        return differences == 0 ? 0 : 1;
    }

    private static async Task<int> Receive(
        EmittedWebhooks emitted,
        string name,
        string[] secrets,
        SignedMessage[] messages,
        StringBuilder report
    )
    {
        await using var receiver = await WebhookReceiver.Start(emitted, secrets);
        var statuses = JsonSerializer.Deserialize<List<int>>(Script($"sign.mjs {receiver.Address}", messages))!;
        if (statuses.Count != messages.Length)
        {
            throw new InvalidOperationException($"{messages.Length} messages have {statuses.Count} responses.");
        }

        var differences = 0;
        foreach (var (message, status) in messages.Zip(statuses))
        {
            var expected = message.Accepted ? 204 : 401;
            differences += status == expected ? 0 : 1;
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {message.Name} | {expected} | {status} |\n");
        }

        // The handler gets the accepted messages and no other.
        var received = receiver.Bodies.Count(body => body is IReadOnlyList<string> stock && stock.SequenceEqual(Stock));
        var all = receiver.Bodies.Count;
        var accepted = messages.Count(message => message.Accepted);
        report.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | messages that reach the handler | {accepted} | {received} |\n"
        );
        return differences + (received == accepted && all == accepted ? 0 : 1);
    }

    private static async Task<int> Send(EmittedWebhooks emitted, StringBuilder report)
    {
        using var capturing = new CapturingHandler();
        using var http = new HttpClient(capturing);
        await emitted.SendStock(http, Old, Stock);
        (string Name, string Secret, string Body, bool Accepted)[] messages =
        [
            ("signed by the emitted sender", Old, capturing.Body, true),
            ("signed by the emitted sender, a changed byte", Old, capturing.Body.Replace('b', 'c'), false),
            ("signed by the emitted sender, a wrong secret", Wrong, capturing.Body, false),
        ];
        var verdicts = JsonSerializer.Deserialize<List<bool>>(
            Script(
                "verify.mjs",
                messages.Select(message => new
                {
                    secret = message.Secret,
                    headers = capturing.Headers,
                    body = message.Body,
                })
            )
        )!;
        foreach (var (message, verdict) in messages.Zip(verdicts))
        {
            report.Append($"| standardwebhooks | {message.Name} | {Word(message.Accepted)} | {Word(verdict)} |\n");
        }

        return messages.Select(message => message.Accepted).SequenceEqual(verdicts) ? 0 : 1;
    }

    private static string Word(bool accepted) => accepted ? "accepted" : "refused";

    private static string Script<T>(string command, IEnumerable<T> messages)
    {
        File.WriteAllText(Path.Combine(Packages.Path, "messages.json"), JsonSerializer.Serialize(messages));
        return Packages.Output(command + " messages.json");
    }
}
