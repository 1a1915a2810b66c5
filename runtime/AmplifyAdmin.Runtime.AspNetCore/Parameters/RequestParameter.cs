using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>A parameter that is more than plain text; its text is turned into JSON, which the emitted readers take.</summary>
/// <typeparam name="T">The C# type, nullable where the parameter may be absent.</typeparam>
/// <param name="place">Where it travels.</param>
/// <param name="name">Its name.</param>
/// <param name="notation">How elements or members are written.</param>
/// <param name="explode">Whether each element or member is written separately.</param>
/// <param name="form">The JSON that the text stands for; null when the text is JSON already.</param>
/// <param name="required">Whether it must be there.</param>
/// <param name="converter">The type's converter.</param>
public sealed class RequestParameter<T>(
    ParameterPlace place,
    string name,
    ParameterNotation notation,
    bool explode,
    ParameterForm? form,
    bool required,
    ApiJsonConverter<T> converter
)
{
    /// <summary>Where in the path it is; null for parameters of other places.</summary>
    public PathPiece? Piece { get; init; }

    /// <summary>Whether an empty value stands for none.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Reads the parameter; whatever is wrong rejects the call.</summary>
    /// <param name="call">The request.</param>
    /// <returns>The value; the default when it is absent or the call is rejected.</returns>
    public T Read(EndpointCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (ToJson(call) is not { } json)
        {
            if (required)
            {
                RequestText.RejectMissing(call, place, name);
            }

            return default!;
        }

        try
        {
            return converter.Parse(json.Span);
        }
        catch (JsonException exception)
        {
            call.Reject(
                "/" + JsonPaths.Escape(name) + JsonPaths.ToPointer(exception.Path),
                "type",
                $"The {RequestText.Word(place)} parameter '{name}': {JsonPaths.Message(exception)}"
            );
            return default!;
        }
    }

    private ReadOnlyMemory<byte>? ToJson(EndpointCall call)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using var writer = new Utf8JsonWriter(buffer);
        if (form?.Members is not null)
        {
            var members = Members(call).ToList();
            if (members.Count == 0)
            {
                return null;
            }

            form.WriteMembers(writer, members);
        }
        else
        {
            var values = Values(call);
            if (values is null || (AllowEmpty && values is [""]))
            {
                return null;
            }

            if (form is null)
            {
                return Encoding.UTF8.GetBytes(values[0]);
            }

            form.Write(writer, values);
        }

        writer.Flush();
        return buffer.WrittenMemory;
    }

    private List<string>? Values(EndpointCall call)
    {
        var found = Piece is { } piece ? [piece.Raw(call)] : ParameterWire.Find(call, place, name);
        if (found.Count == 0)
        {
            return null;
        }

        if (form?.Element is null)
        {
            return [ParameterWire.Scalar(place, notation, found[0])];
        }

        return explode && place is ParameterPlace.Query or ParameterPlace.Cookie
            ? found.Select(value => ParameterWire.Decode(place, value)).ToList()
            : ParameterWire.Elements(place, notation, explode, found[0]);
    }

    private IEnumerable<KeyValuePair<string, string>> Members(EndpointCall call)
    {
        if (notation == ParameterNotation.DeepObject)
        {
            return ParameterWire
                .Query(call)
                .Where(pair => pair.Key.StartsWith(name + "[", StringComparison.Ordinal) && pair.Key.EndsWith(']'))
                .Select(pair =>
                    KeyValuePair.Create(pair.Key[(name.Length + 1)..^1], ParameterWire.Decode(place, pair.Value))
                );
        }

        if (explode && notation == ParameterNotation.Form && place is ParameterPlace.Query or ParameterPlace.Cookie)
        {
            var pairs = place == ParameterPlace.Query ? ParameterWire.Query(call) : ParameterWire.Cookies(call);
            return pairs
                .Where(pair => form!.Others is not null || form.Members!.ContainsKey(pair.Key))
                .Select(pair => KeyValuePair.Create(pair.Key, ParameterWire.Decode(place, pair.Value)));
        }

        var found = Piece is { } piece ? [piece.Raw(call)] : ParameterWire.Find(call, place, name);
        return found.Count == 0 ? [] : ParameterWire.Members(place, notation, explode, found[0]);
    }
}
