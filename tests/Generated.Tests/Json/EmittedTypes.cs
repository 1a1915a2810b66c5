using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Serialization;
using AmplifyAdmin.Runtime.Emitted;

namespace Generated.Tests.Json;

/// <summary>The types emitted into this project, with their converters behind one interface.</summary>
internal static class EmittedTypes
{
    /// <summary>All of them but unions, whose values must fit their branches, and what holds unions.</summary>
    public static IEnumerable<ICarrier> Carriers() =>
        typeof(EmittedTypes)
            .Assembly.GetTypes()
            .Where(type => type.Namespace is "AmplifyAdmin" or "Shapes" or "ClosedShapes")
            .Where(type => type.GetCustomAttribute<JsonConverterAttribute>() is not null && !HoldsUnion(type))
            .Select(type => (ICarrier)Activator.CreateInstance(typeof(Carrier<>).MakeGenericType(type))!);

    private static bool HoldsUnion(Type type) =>
        type.GetMethod("Match") is not null
        || type.GetProperties().Any(property => property.PropertyType.GetMethod("Match") is not null);
}

/// <summary>Makes, writes and reads values of one type.</summary>
internal interface ICarrier
{
    Type Type { get; }

    object Arbitrary(Random random);

    byte[] Write(object value);

    object Read(ReadOnlySpan<byte> json);
}

internal sealed class Carrier<T> : ICarrier
{
    private static readonly ApiJsonConverter<T> Converter =
        (ApiJsonConverter<T>)
            Activator.CreateInstance(typeof(T).GetCustomAttribute<JsonConverterAttribute>()!.ConverterType!)!;

    public Type Type => typeof(T);

    public object Arbitrary(Random random) => new ArbitraryValue(random).Of<T>()!;

    public byte[] Write(object value)
    {
        using var buffer = new PooledBuffer();
        Converter.Serialize((T)value, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    public object Read(ReadOnlySpan<byte> json) => Converter.Parse(json)!;
}
