using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What emitted JSON contexts know types by, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiJsonTypes
{
    /// <summary>The metadata of a type that the options know.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options.</param>
    public static JsonTypeInfo<T> Get<T>(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    /// <summary>The metadata of a type, of its arrays and of its lists, if one of them is asked for.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options to make the metadata for.</param>
    /// <param name="converter">The type's converter.</param>
    public static JsonTypeInfo? Find<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter) =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, converter)
        : type == typeof(T[]) ? JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>())
        : type == typeof(List<T>)
            ? JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] })
        : type == typeof(IReadOnlyList<T>)
            ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new())
        : null;

    /// <summary>The same for a value type and its nullable form.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options to make the metadata for.</param>
    /// <param name="converter">The type's converter.</param>
    public static JsonTypeInfo? FindStruct<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct =>
        type == typeof(T?)
            ? JsonMetadataServices.CreateValueInfo<T?>(
                options,
                JsonMetadataServices.GetNullableConverter(JsonMetadataServices.CreateValueInfo<T>(options, converter))
            )
            : Find(type, options, converter);

    /// <summary>The metadata of the framework types that bodies are made of.</summary>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options to make the metadata for.</param>
    public static JsonTypeInfo? FindFramework(Type type, JsonSerializerOptions options) =>
        Find(type, options, JsonMetadataServices.StringConverter)
        ?? FindStruct(type, options, JsonMetadataServices.BooleanConverter)
        ?? FindStruct(type, options, JsonMetadataServices.Int32Converter)
        ?? FindStruct(type, options, JsonMetadataServices.Int64Converter)
        ?? FindStruct(type, options, JsonMetadataServices.DoubleConverter)
        ?? FindStruct(type, options, JsonMetadataServices.DecimalConverter)
        ?? Find(type, options, JsonMetadataServices.JsonObjectConverter!)
        ?? Find(type, options, JsonMetadataServices.JsonNodeConverter!);
}
