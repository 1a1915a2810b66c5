using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>Compares what a method returned with the JSON of the response.</summary>
/// <param name="json">Writes the emitted types.</param>
internal sealed class JsonEquality(JsonSerializerOptions json)
{
    /// <summary>Where a value differs from the JSON that it was read from; null when it holds all of it.</summary>
    public string? Difference(JsonNode? expected, object? value)
    {
        if (expected is JsonValue scalar && value is not null && ValueFactory.IsScalar(value.GetType()))
        {
            return ScalarDifference(JsonText.Of(scalar), value);
        }

        if (expected is JsonArray array && value is IEnumerable list && IsList(value))
        {
            var items = list.Cast<object?>().ToList();
            return items.Count != array.Count
                ? $"{items.Count} items instead of {array.Count}"
                : items
                    .Select((item, index) => Difference(array[index], item))
                    .FirstOrDefault(found => found is not null);
        }

        return expected is JsonObject members && value is IDictionary map
            ? members
                .Select(member =>
                    map.Contains(member.Key) ? Difference(member.Value, map[member.Key]) : $"'{member.Key}' is missing"
                )
                .FirstOrDefault(found => found is not null)
            : Difference(expected, Write(value), "");
    }

    /// <summary>A value as JSON.</summary>
    public JsonNode? Write(object? value) =>
        value switch
        {
            null => null,
            IEnumerable list when IsList(value) => new JsonArray([.. list.Cast<object?>().Select(Write)]),
            _ => JsonSerializer.SerializeToNode(value, value.GetType(), json),
        };

    private static bool IsList(object value) =>
        value is not JsonNode
        && value.GetType().Namespace != "Emitted"
        && ValueFactory.ItemType(value.GetType()) is not null;

    private static string? ScalarDifference(string expected, object value)
    {
        var wanted = ValueFactory.Scalar(expected, value.GetType());
        var equal = value is byte[] bytes ? bytes.AsSpan().SequenceEqual((byte[])wanted) : Equals(value, wanted);
        return equal ? null : $"{value} instead of {expected}";
    }

    private static string? Difference(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (null, null):
                return null;
            case (JsonObject left, JsonObject right):
                return left.Select(pair => pair.Key)
                    .Union(right.Select(pair => pair.Key))
                    .Select(name => Difference(left[name], right[name], $"{path}/{name}"))
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select((item, index) => Difference(item, right[index], $"{path}/{index}"))
                    .FirstOrDefault(difference => difference is not null);
            case (JsonValue left, JsonValue right) when AreEqual(left, right):
                return null;
            default:
                return $"at '{path}': {Text(actual)} instead of {Text(expected)}";
        }
    }

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "nothing";

    private static bool AreEqual(JsonValue left, JsonValue right)
    {
        if (left.GetValueKind() != right.GetValueKind())
        {
            return false;
        }

        var (expected, actual) = (JsonText.Of(left), JsonText.Of(right));
        return expected == actual
            || left.GetValueKind() == JsonValueKind.Number
                && (
                    decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
                    && decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out var two)
                        ? one == two
                        : double.Parse(expected, CultureInfo.InvariantCulture)
                            == double.Parse(actual, CultureInfo.InvariantCulture)
                )
            || left.GetValueKind() == JsonValueKind.String
                && expected.Length > 15
                && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, out var instant)
                && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, out var other)
                && instant == other;
    }
}
