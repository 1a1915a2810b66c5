using System.Collections;
using System.Reflection;
using Conformance.TypeSpec;

namespace Conformance.Frameworks;

/// <summary>The type of a member in the server and in the emitted client.</summary>
/// <param name="Member">The member.</param>
/// <param name="Server">Its type in the server.</param>
/// <param name="Client">Its type in the client.</param>
/// <param name="IsSame">Whether the client's type holds the same values under the same meaning.</param>
internal sealed record MemberType(string Member, string Server, string Client, bool IsSame)
{
    /// <summary>The members of a value of the server and of the value that the client read.</summary>
    public static IEnumerable<MemberType> Of(object server, object? client)
    {
        if (client is null)
        {
            return [new MemberType(server.GetType().Name, server.GetType().Name, "null", false)];
        }

        client = Unwrap(client)!;
        var self = new MemberType(
            server.GetType().Name,
            Text(server.GetType()),
            Text(client.GetType()),
            client.GetType().Name.StartsWith(server.GetType().Name.Split('`')[0], StringComparison.Ordinal)
                || server.GetType().IsGenericType
        );
        return server
            .GetType()
            .GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => Of(server, property, client))
            .Prepend(self);
    }

    private static IEnumerable<MemberType> Of(object server, PropertyInfo property, object client)
    {
        var name = $"{server.GetType().Name}.{property.Name}";
        var emitted = client.GetType().GetProperties().FirstOrDefault(one => Names.Match(one.Name, property.Name));
        if (emitted is null)
        {
            return [new MemberType(name, Text(property.PropertyType), "absent", false)];
        }

        var pair = new MemberType(
            name,
            Text(property.PropertyType),
            Text(emitted.PropertyType),
            IsSameType(property.PropertyType, emitted.PropertyType)
        );
        return Nested(property.GetValue(server), Unwrap(emitted.GetValue(client))).Prepend(pair);
    }

    private static IEnumerable<MemberType> Nested(object? server, object? client)
    {
        if (server is null or string or byte[] || client is null)
        {
            return [];
        }

        if (server is IDictionary serverMap)
        {
            return client is IDictionary clientMap
                ? serverMap.Keys.Cast<object>().SelectMany(key => Nested(serverMap[key], Unwrap(clientMap[key])))
                : [];
        }

        if (server is IEnumerable serverList)
        {
            return client is IEnumerable clientList
                ? serverList
                    .Cast<object?>()
                    .Zip(clientList.Cast<object?>())
                    .SelectMany(items => Nested(items.First, Unwrap(items.Second)))
                : [];
        }

        return IsModel(server.GetType()) && !server.GetType().IsEnum ? Of(server, client) : [];
    }

    // The value of an optional member or of a union.
    private static object? Unwrap(object? value)
    {
        if (value?.GetType() is not { } type || ValueFactory.IsScalar(type))
        {
            return value;
        }

        return type.Name == "Optional`1" ? type.GetMethod("GetValueOrDefault")!.Invoke(value, [null])
            : type.GetMethod("Match") is null ? value
            : type.GetProperty("Value")?.GetValue(value);
    }

    private static bool IsSameType(Type server, Type client)
    {
        server = Nullable.GetUnderlyingType(server) ?? server;
        client = Nullable.GetUnderlyingType(client) ?? client;
        if (client.Name == "Optional`1")
        {
            client = client.GetGenericArguments()[0];
            client = Nullable.GetUnderlyingType(client) ?? client;
        }

        if (server == client || server == typeof(DateTime) && client == typeof(DateTimeOffset))
        {
            return true;
        }

        if (server.IsGenericType && server.Namespace == "System.Collections.Generic")
        {
            return client.IsGenericType
                && IsSameType(server.GetGenericArguments()[^1], client.GetGenericArguments()[^1]);
        }

        return IsModel(server) && client.Namespace == "Emitted" && Names.Match(server.Name, client.Name);
    }

    private static bool IsModel(Type type) =>
        type.Namespace?.StartsWith(typeof(MemberType).Namespace!, StringComparison.Ordinal) == true;

    private static string Text(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? Text(underlying) + "?"
        : type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Text))}>"
        : type.Name;
}
