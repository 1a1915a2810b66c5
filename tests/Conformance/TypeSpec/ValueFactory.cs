using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using AmplifyAdmin.Runtime;

namespace Conformance.TypeSpec;

/// <summary>Makes values of the emitted types from what a scenario sends.</summary>
/// <param name="json">Reads the emitted types.</param>
internal sealed class ValueFactory(JsonSerializerOptions json)
{
    /// <summary>The value of a type that a JSON value denotes.</summary>
    public object? Create(JsonNode? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Activator.CreateInstance(type, Create(value, type.GetGenericArguments()[0]));
        }

        if (value is null)
        {
            return null;
        }

        return List(value, type)
            ?? Map(value, type)
            ?? (value is JsonValue && IsScalar(type) ? Scalar(PlainAscii.Of(value), type) : Complex(value, type));
    }

    /// <summary>A body or a part that is a file.</summary>
    public static object? File(byte[] content, string? name, string? mediaType, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(byte[]))
        {
            return content;
        }

        if (type.IsAssignableFrom(typeof(MemoryStream)))
        {
            return new MemoryStream(content);
        }

        if (type == typeof(string))
        {
            return System.Text.Encoding.UTF8.GetString(content);
        }

        if (type.Name != "FilePart")
        {
            return null;
        }

        var constructor = type.GetConstructors()
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .First(candidate =>
                candidate
                    .GetParameters()
                    .Any(parameter =>
                        parameter.ParameterType == typeof(Stream) || parameter.ParameterType == typeof(byte[])
                    )
            );
        var file = constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => Argument(parameter, content, name, mediaType)),
        ]);
        foreach (
            var property in type.GetProperties()
                .Where(property => property.CanWrite && property.PropertyType == typeof(string))
        )
        {
            property.SetValue(
                file,
                property.Name == "FileName" ? name
                    : property.Name == "ContentType" ? mediaType
                    : property.GetValue(file)
            );
        }

        return file;
    }

    /// <summary>A record whose members are the parts of a form.</summary>
    public object Form(ScenarioBody body, Type type)
    {
        var form = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var files = (body.Files ?? []).Where(file => Names.Match(file.Fieldname, property.Name)).ToList();
            var part = (body.Parts ?? []).FirstOrDefault(part => Names.Match(part.Key, property.Name)).Value;
            if (files.Count > 0)
            {
                property.SetValue(form, Files(files, property.PropertyType));
            }
            else if (part is not null)
            {
                property.SetValue(form, Create(part, property.PropertyType));
            }
        }

        return form;
    }

    /// <summary>The type of the items when a type is a list, otherwise null.</summary>
    public static Type? ItemType(Type type) =>
        type == typeof(string) || type == typeof(byte[]) || type.GetInterfaces().Append(type).Any(IsMap)
            ? null
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];

    /// <summary>Whether values of a type are written without JSON in parameters.</summary>
    public static bool IsScalar(Type type) =>
        type.IsPrimitive
        || type == typeof(string)
        || type == typeof(decimal)
        || type == typeof(byte[])
        || type == typeof(Guid)
        || type == typeof(Uri)
        || type == typeof(DateTimeOffset)
        || type == typeof(DateOnly)
        || type == typeof(TimeOnly)
        || type == typeof(TimeSpan);

    /// <summary>A scalar from its text.</summary>
    public static object Scalar(string text, Type type)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(byte[]) => Bytes(text),
            _ when type == typeof(Guid) => Guid.Parse(text),
            _ when type == typeof(Uri) => new Uri(text, UriKind.RelativeOrAbsolute),
            _ when type == typeof(DateTimeOffset) => long.TryParse(text, culture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : DateTimeOffset.Parse(text, culture, DateTimeStyles.AssumeUniversal),
            _ when type == typeof(DateOnly) => DateOnly.Parse(text, culture),
            _ when type == typeof(TimeOnly) => TimeOnly.Parse(text, culture),
            _ when type == typeof(TimeSpan) => text.StartsWith('P')
                ? XmlConvert.ToTimeSpan(text)
                : TimeSpan.Parse(text, culture),
            _ => Convert.ChangeType(text, type, culture),
        };
    }

    private static byte[] Bytes(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
    }

    private static object? Argument(ParameterInfo parameter, byte[] content, string? name, string? mediaType) =>
        parameter.ParameterType == typeof(Stream) ? new MemoryStream(content)
        : parameter.ParameterType == typeof(byte[]) ? content
        : parameter.Name == "fileName" ? name
        : parameter.Name == "contentType" ? mediaType
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : null;

    private static object? Files(List<ScenarioFile> files, Type type)
    {
        if (ItemType(type) is not { } item)
        {
            return File(Convert.FromBase64String(files[0].Buffer), files[0].Originalname, files[0].Mimetype, type);
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var file in files)
        {
            list.Add(File(Convert.FromBase64String(file.Buffer), file.Originalname, file.Mimetype, item));
        }

        return list;
    }

    private static bool IsMap(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private object? List(JsonNode value, Type type)
    {
        if (value is JsonArray sequence && AsyncItems.ItemType(type) is { } streamed)
        {
            return AsyncItems.Of(streamed, sequence.Select(element => Create(element, streamed)).ToList());
        }

        if (
            value is not JsonArray array
            || ItemType(type) is not { } item
            || type.Namespace == "Emitted"
            || typeof(JsonNode).IsAssignableFrom(type)
        )
        {
            return null;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in array)
        {
            list.Add(Create(element, item));
        }

        return list;
    }

    private object? Map(JsonNode value, Type type)
    {
        if (value is not JsonObject members || !IsMap(type))
        {
            return null;
        }

        var item = type.GetGenericArguments()[1];
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (var (name, member) in members)
        {
            map.Add(name, Create(member, item));
        }

        return map;
    }

    private object? Complex(JsonNode value, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(value.ToJsonString(), type, json);
        }
        catch (JsonException)
            when (value is JsonValue && decimal.TryParse(PlainAscii.Of(value), CultureInfo.InvariantCulture, out _))
        {
            // A number in the text of a parameter.
            return JsonSerializer.Deserialize(PlainAscii.Of(value), type, json);
        }
    }
}

/// <summary>Names on the wire and names in C#.</summary>
internal static class Names
{
    /// <summary>Whether two names differ in case and punctuation only.</summary>
    public static bool Match(string left, string right) =>
        Letters(left).Equals(Letters(right), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
