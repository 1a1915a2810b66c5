using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Generated.Tests.Servers;

/// <summary>Makes a value of an emitted type with every member given, deeply.</summary>
internal static class Sample
{
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "a text/with ünïcode & %2F";
        }

        if (type == typeof(JsonObject))
        {
            return new JsonObject { ["free"] = new JsonArray(1, null, "x") };
        }

        if (type.IsPrimitive)
        {
            return type == typeof(bool) ? true : Convert.ChangeType(1, type, null);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Of(type.GetGenericArguments()[0]), 0);
            return list;
        }

        return Known(type) ?? Record(type);
    }

    /// <summary>The first value of an enum type.</summary>
    private static object? Known(Type type) =>
        type.IsEnum
            ? Enum.GetValues(type).GetValue(0)
            : type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .FirstOrDefault(field => field.FieldType == type)
                ?.GetValue(null);

    private static object Record(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(record, Of(property.PropertyType));
        }

        return record;
    }
}
