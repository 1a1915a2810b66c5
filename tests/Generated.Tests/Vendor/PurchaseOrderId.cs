using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Generated.Tests.Vendor;

/// <summary>The id of an order, which cannot be confused with that of a pet.</summary>
internal readonly record struct PurchaseOrderId(long Value);

/// <summary>Carries the id as the number that the vendor uses.</summary>
internal sealed class PurchaseOrderIdConverter : JsonConverter<PurchaseOrderId>
{
    /// <inheritdoc />
    public override PurchaseOrderId Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => new(reader.GetInt64());

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, PurchaseOrderId value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
