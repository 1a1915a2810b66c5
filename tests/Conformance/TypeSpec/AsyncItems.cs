using System.Collections;
using System.Net.ServerSentEvents;
using System.Reflection;

namespace Conformance.TypeSpec;

/// <summary>Makes and collects sequences of a type that is known at run time only.</summary>
internal static class AsyncItems
{
    /// <summary>The type of the items; null when the type is not an asynchronous sequence.</summary>
    public static Type? ItemType(Type type) =>
        type.GetInterfaces()
            .Append(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            ?.GetGenericArguments()[0];

    /// <summary>A sequence of values.</summary>
    public static object Of(Type item, IEnumerable values) => Call(nameof(Enumerate), item, values)!;

    /// <summary>All items.</summary>
    public static Task<object?> CollectAsync(Type item, object items) =>
        (Task<object?>)Call(nameof(CollectAsync), item, items)!;

    /// <summary>An event with the type, id and interval of another one.</summary>
    public static object Event(Type data, object? value, SseItem<string> source) =>
        Call(nameof(Event), data, value, source)!;

    private static object? Call(string name, Type item, params object?[] arguments) =>
        typeof(AsyncItems)
            .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Single(method => method.Name == name && method.IsGenericMethod)
            .MakeGenericMethod(item)
            .Invoke(null, arguments);

    private static async IAsyncEnumerable<T> Enumerate<T>(IEnumerable items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return (T)item;
        }
    }

    private static async Task<object?> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static SseItem<T> Event<T>(object? value, SseItem<string> source) =>
        new((T)value!, source.EventType == SseParser.EventTypeDefault ? null : source.EventType)
        {
            EventId = source.EventId,
            ReconnectionInterval = source.ReconnectionInterval,
        };
}
