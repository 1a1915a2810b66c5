using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads a value as one case of a union.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="index">The index of the case.</param>
/// <param name="reader">The reader, on the value's first token; afterwards on its last.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReadCase<out T>(int index, ref JsonReader reader);

/// <summary>Reads a union: a member names the case, or every case that the value can be is tried.</summary>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionReader<T>
    where T : class
{
    private readonly UnionCase[] cases;

    /// <summary>Describes a union.</summary>
    /// <param name="type">The union's name.</param>
    /// <param name="converter">The union's converter, to compare how much of a value each case keeps.</param>
    /// <param name="read">Reads a value as one of the cases.</param>
    /// <param name="cases">The cases, in document order.</param>
    public UnionReader(string type, ApiJsonConverter<T> converter, JsonReadCase<T> read, params UnionCase[] cases)
    {
        this.cases = cases;
        Type = type;
        Converter = converter;
        ReadCase = read;
    }

    /// <summary>Whether exactly one case must match, rather than at least one.</summary>
    public bool ExactlyOne { get; init; }

    /// <summary>The member whose value names the case; null if there is none.</summary>
    public string? Member { get; init; }

    /// <summary>Whether the document declares the member as the discriminator, so that an unknown value is an error.</summary>
    public bool IsDiscriminator { get; init; }

    internal string Type { get; }

    internal ApiJsonConverter<T> Converter { get; }

    internal JsonReadCase<T> ReadCase { get; }

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value's first token; afterwards on its last.</param>
    /// <exception cref="JsonException">The value matches no case, or several where exactly one must match.</exception>
    public T Read(ref JsonReader reader)
    {
        if (Member is not { } member)
        {
            return Try(ref reader);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return IsPossible(reader.TokenType)
                ? Try(ref reader)
                : throw JsonReaderExtensions.WrongType(ref reader, "an object");
        }

        var found = UnionJson.TryFindMember(reader, member, out var value);
        if (found && IndexOf(JsonReaderExtensions.Utf8(ref value)) is var index and >= 0)
        {
            return ReadCase(index, ref reader);
        }

        if (!IsDiscriminator)
        {
            return Try(ref reader);
        }

        if (found)
        {
            throw value.TokenType == JsonTokenType.String
                ? UnknownDiscriminator(member, JsonReaderExtensions.Utf8(ref value))
                : JsonReaderExtensions.WrongType(ref value, "a string");
        }

        try
        {
            return Try(ref reader);
        }
        catch (UnionMismatchException)
        {
            throw new UnionMismatchException($"The member '{member}', which tells which {Type} it is, is missing.");
        }
    }

    private T Try(ref JsonReader reader)
    {
        var matcher = new UnionBranchMatcher<T>(this, reader);
        if (matcher.Token is var token and not JsonTokenType.None)
        {
            for (var index = 0; index < cases.Length; index++)
            {
                if (cases[index].Allows(token) && matcher.HasMembers(cases[index]))
                {
                    matcher.Try(cases[index], index);
                }
            }
        }

        return matcher.Result(ref reader);
    }

    private bool IsPossible(JsonTokenType token)
    {
        foreach (var candidate in cases)
        {
            if (candidate.Allows(token))
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(ReadOnlySpan<byte> text)
    {
        for (var index = 0; index < cases.Length; index++)
        {
            foreach (var value in cases[index].Values)
            {
                if (text.SequenceEqual(value))
                {
                    return index;
                }
            }
        }

        return -1;
    }

    private JsonException UnknownDiscriminator(string member, ReadOnlySpan<byte> text) =>
        new(
            $"The member '{member}' is '{JsonReaderExtensions.Shorten(Encoding.UTF8.GetString(text))}', which names no {Type}."
        );
}
