using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;

namespace Generated.Tests.Json;

/// <summary>Makes values of emitted types and of the framework types their members have.</summary>
internal sealed class ArbitraryValue(Random random)
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "plain text that is longer than a vector of bytes",
        "\"quoted\" \\ back",
        "tab\tline\nnull\0",
        "<script>&'+`",
        "äöü€",
        "😀 beyond the plane",
        "\u2028\uFFFE",
    ];

    public T Of<T>() => (T)Of(typeof(T), 0)!;

    public object? Of(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return random.Next(3) == 0 ? null : Of(underlying, depth);
        }

        return type == typeof(JsonNode) ? Node(0) : Scalar(type) ?? Composite(type, depth);
    }

    private object? Scalar(Type type) =>
        type == typeof(string) ? Text()
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(int) ? Pick(0, 1, -1, int.MaxValue, int.MinValue, random.Next())
        : type == typeof(long) ? Pick(0, 1, long.MaxValue, long.MinValue, random.NextInt64())
        : type == typeof(float) ? Pick(0f, -0.5f, float.MaxValue, float.Epsilon, random.NextSingle())
        : type == typeof(double) ? Pick(0d, -0.1, double.MaxValue, double.Epsilon, random.NextDouble())
        : type == typeof(decimal) ? Pick(0m, 1.10m, decimal.MaxValue, decimal.MinValue)
        : type == typeof(DateTimeOffset) ? Moment()
        : type == typeof(DateOnly) ? DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber))
        : type == typeof(TimeOnly) ? new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay))
        : type == typeof(TimeSpan) ? new TimeSpan(Pick(0, 1, -1, long.MaxValue, random.NextInt64()))
        : type == typeof(Guid) ? new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray())
        : type == typeof(Uri) ? new Uri("https://example.com/" + Uri.EscapeDataString(Text()))
        : type == typeof(byte[]) ? Enumerable.Range(0, random.Next(9)).Select(_ => (byte)random.Next(256)).ToArray()
        : type == typeof(JsonObject) ? Members()
        : null;

    private object? Composite(Type type, int depth)
    {
        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(type.GetGenericArguments()[0], depth);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return Map(type.GetGenericArguments()[1], depth);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var value = random.Next(3) == 0 ? null : Of(type.GetGenericArguments()[0], depth);
            return random.Next(3) == 0 ? Activator.CreateInstance(type) : Activator.CreateInstance(type, value);
        }

        return type.IsValueType ? OpenEnum(type) : Record(type, depth);
    }

    private object OpenEnum(Type type)
    {
        var known = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        return random.Next(4) == 0
            ? Activator.CreateInstance(type, Text())!
            : known[random.Next(known.Length)].GetValue(null)!;
    }

    private object Record(Type type, int depth)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
            var nullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
            if (required || (random.Next(3) > 0 && depth < 4))
            {
                property.SetValue(
                    record,
                    required && nullable && random.Next(2) == 0 ? null : Of(property.PropertyType, depth + 1)
                );
            }
        }

        return record;
    }

    private Array List(Type element, int depth)
    {
        var list = Array.CreateInstance(element, depth > 4 ? 0 : random.Next(12));
        for (var index = 0; index < list.Length; index++)
        {
            list.SetValue(Of(element, depth + 1), index);
        }

        return list;
    }

    private object Map(Type element, int depth)
    {
        var map = (System.Collections.IDictionary)
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        for (var count = random.Next(5); count > 0; count--)
        {
            map["x-" + count.ToString(CultureInfo.InvariantCulture) + Text()] = Of(element, depth + 1);
        }

        return map;
    }

    private JsonNode? Node(int depth) =>
        random.Next(depth > 2 ? 5 : 7) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(2) == 0),
            2 => JsonNode.Parse("1.50e3"),
            3 => JsonValue.Create(random.Next()),
            4 => JsonValue.Create(Text()),
            5 => Members(),
            _ => new JsonArray(Enumerable.Range(0, random.Next(4)).Select(_ => Node(depth + 1)).ToArray()),
        };

    private JsonObject Members()
    {
        var members = new JsonObject();
        for (var count = random.Next(4); count > 0; count--)
        {
            members[count.ToString(CultureInfo.InvariantCulture) + Text()] = Node(2);
        }

        return members;
    }

    private DateTimeOffset Moment()
    {
        var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1));
        return new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks / 2), offset);
    }

    private string Text() => Texts[random.Next(Texts.Length)];

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];
}
