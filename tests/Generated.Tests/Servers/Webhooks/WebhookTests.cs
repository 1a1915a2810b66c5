using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Orders;
using Xunit;

namespace Generated.Tests.Servers.Webhooks;

/// <summary>Webhooks that the emitted sender signs and the emitted endpoints receive.</summary>
public sealed class WebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string OtherSecret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_sender_signs_arrives()
    {
        var handler = new Handler();
        await using var app = await StartAsync(handler, Secret);
        var sender = new OrdersWebhookSender(app.Client, Secret);
        var order = new Order { Id = "1", Total = 9.5 };

        await sender.OrderPaidAsync(new Uri("/webhooks/order.paid", UriKind.Relative), order, cancellationToken: Token);
        await sender.StockAsync(new Uri("/webhooks/stock", UriKind.Relative), ["a", "b"], cancellationToken: Token);

        Assert.Equal([order], handler.Orders);
        Assert.Equal(["a", "b"], handler.Stock);
    }

    [Fact]
    public async Task Two_secrets_are_accepted_while_one_replaces_the_other()
    {
        var handler = new Handler();
        await using var app = await StartAsync(handler, OtherSecret, Secret);
        var sender = new OrdersWebhookSender(app.Client, Secret);

        await sender.StockAsync(new Uri("/webhooks/stock", UriKind.Relative), ["a"], cancellationToken: Token);

        Assert.Equal(["a"], handler.Stock);
    }

    [Fact]
    public async Task A_message_with_another_secret_is_refused()
    {
        await using var app = await StartAsync(new Handler(), OtherSecret);
        var sender = new OrdersWebhookSender(app.Client, Secret);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() =>
            sender.StockAsync(new Uri("/webhooks/stock", UriKind.Relative), ["a"], cancellationToken: Token)
        );

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_signed_message_is_validated()
    {
        await using var app = await StartAsync(new Handler(), Secret);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/order.paid");
        var now = DateTimeOffset.UtcNow;
        request.Content = new StringContent("{\"total\":-1}", Encoding.UTF8, "application/json");
        request.Headers.Add("webhook-id", "1");
        request.Headers.Add("webhook-timestamp", $"{now.ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(Secret, "1", now, "{\"total\":-1}"u8));

        using var response = await app.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("/id", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    // Signed by the package standardwebhooks of npm.
    [Theory]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, true)]
    [InlineData("v1,AAAA v2,x v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 300, true)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 301, false)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", -301, false)]
    [InlineData("v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, false)]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, false)]
    [InlineData("", 0, false)]
    [InlineData(null, 0, false)]
    public void Signatures_of_the_reference_implementation_are_verified(string? signature, int later, bool valid) =>
        Assert.Equal(valid, Verify(Secret, signature, "{\"test\": 2432232314}", later));

    [Fact]
    public void A_changed_byte_or_another_secret_is_refused()
    {
        const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

        Assert.False(Verify(Secret, Signature, "{\"test\": 2432232315}", 0));
        Assert.False(Verify(OtherSecret, Signature, "{\"test\": 2432232314}", 0));
    }

    private static bool Verify(string secret, string? signature, string payload, int later) =>
        WebhookSignature.Verify(
            [secret],
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            signature,
            Encoding.UTF8.GetBytes(payload),
            Sent.AddSeconds(later),
            TimeSpan.FromMinutes(5)
        );

    private static Task<LoopbackApp> StartAsync(Handler handler, params string[] secrets) =>
        LoopbackApp.StartAsync(
            services =>
                services
                    .AddSingleton<IOrdersWebhookHandler>(handler)
                    .Configure<WebhookOptions>(options => secrets.ToList().ForEach(options.Secrets.Add)),
            endpoints => endpoints.MapOrdersWebhooks()
        );

    private sealed class Handler : IOrdersWebhookHandler
    {
        public List<Order> Orders { get; } = [];

        public IReadOnlyList<string> Stock { get; private set; } = [];

        public Task OrderPaidAsync(Order body, CancellationToken cancellationToken)
        {
            Orders.Add(body);
            return Task.CompletedTask;
        }

        public Task StockAsync(IReadOnlyList<string> body, CancellationToken cancellationToken)
        {
            Stock = body;
            return Task.CompletedTask;
        }
    }
}
