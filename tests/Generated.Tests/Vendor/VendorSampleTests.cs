using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;
using VendorStore;
using Xunit;

namespace Generated.Tests.Vendor;

/// <summary>A vendor's document, unedited, with our names, types and accessibility by an overlay and metadata alone.</summary>
public sealed class VendorSampleTests
{
    [Fact]
    public async Task An_order_is_placed_and_found_with_our_names_and_types()
    {
        using var vendor = new VendorService();
        using var http = new HttpClient(vendor) { BaseAddress = new Uri("https://petstore.example/v2/") };
        var store = new VendorStoreClient(http);
        var cancellation = TestContext.Current.CancellationToken;

        var placed = await store.BuyAsync(
            new PurchaseOrder
            {
                Id = new PurchaseOrderId(7),
                PetId = 3,
                ShippedAt = Instant.FromUtc(2026, 1, 2, 3, 4),
            },
            cancellation
        );
        var found = await store.GetOrderByIdAsync(placed.Id!.Value, cancellation);

        Assert.Equal("""{"id":7,"petId":3,"shipDate":"2026-01-02T03:04:00Z"}""", vendor.Order);
        Assert.Equal("/v2/store/order/7", vendor.LastPath);
        Assert.Equal(placed, found);
    }

    [Fact]
    public void Every_type_is_internal_and_other_tags_are_left_out()
    {
        var types = Assembly
            .GetExecutingAssembly()
            .GetTypes()
            .Where(type => type.Namespace == "VendorStore" && type.DeclaringType is null)
            .ToList();

        Assert.Contains(types, type => type.Name == "PurchaseOrder");
        Assert.DoesNotContain(types, type => type.Name is "Order" or "Pet" or "User");
        Assert.DoesNotContain(types, type => type.IsPublic);
        Assert.Equal(
            ["BuyAsync", "GetInventoryAsync", "GetOrderByIdAsync", "WithResponseAsync"],
            typeof(IVendorStoreClient)
                .GetMethods()
                .Select(method => method.Name)
                .Where(name => name.EndsWith("Async", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    private sealed class VendorService : HttpMessageHandler
    {
        public string Order { get; private set; } = "{}";

        public string? LastPath { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            LastPath = request.RequestUri!.AbsolutePath;
            if (request.Content is { } content)
            {
                Order = await content.ReadAsStringAsync(cancellationToken);
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(Order, Encoding.UTF8, "application/json"),
            };
        }
    }
}
