using System;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>What emitted readers of unions call.</summary>
public static class UnionJson
{
    /// <summary>Whether a branch's reader throws this for JSON that it refuses.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsRefusal(Exception exception) => JsonPlace.IsRefusal(exception);

    /// <summary>The text of the member that names the branch, wherever it stands in the object.</summary>
    /// <param name="reader">The reader, on the value; it stays there.</param>
    /// <param name="type">The union.</param>
    /// <param name="name">The member's name.</param>
    public static ReadOnlySpan<byte> ReadDiscriminator(ref Utf8JsonReader reader, string type, string name)
    {
        JsonInput.BeginObject(ref reader);
        var scan = reader;
        while (JsonInput.NextMember(ref scan))
        {
            var found = scan.ValueTextEquals(name);
            JsonInput.Advance(ref scan);
            if (found)
            {
                return scan.TokenType != JsonTokenType.String ? throw JsonInput.WrongType(ref scan, "a string")
                    : scan.ValueIsEscaped || scan.HasValueSequence ? Encoding.UTF8.GetBytes(scan.GetString()!)
                    : scan.ValueSpan;
            }

            scan.Skip();
        }

        throw new JsonException($"The member '{name}', which tells which {type} it is, is missing.");
    }

    /// <summary>The error for a discriminator that names no branch.</summary>
    /// <param name="type">The union.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="text">Its text.</param>
    public static JsonException UnknownDiscriminator(string type, string name, ReadOnlySpan<byte> text) =>
        new($"The member '{name}' is '{JsonInput.Shorten(Encoding.UTF8.GetString(text))}', which names no {type}.");
}

/// <summary>Keeps the branch of a union that fits best while its reader tries one after the other.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="type">The union's name.</param>
/// <param name="converter">Its converter, to compare how much each branch keeps.</param>
/// <param name="exactlyOne">Whether a second branch that fits is an error.</param>
public ref struct UnionSearch<T>(string type, ApiJsonConverter<T> converter, bool exactlyOne)
    where T : class
{
    private T? best;
    private int bestTokens;
    private int matches;
    private string failures = "";

    /// <summary>Whether the object has the members that a branch requires.</summary>
    /// <param name="branch">The branch's name.</param>
    /// <param name="reader">A copy of the reader, on the object.</param>
    /// <param name="names">The members' names.</param>
    public bool HasMembers(string branch, scoped Utf8JsonReader reader, scoped ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var scan = reader;
            var found = false;
            while (!found && JsonInput.NextMember(ref scan))
            {
                found = scan.ValueTextEquals(name);
                scan.Skip();
            }

            if (!found)
            {
                Reject(branch, $"the member '{name}' is missing");
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes why a branch does not fit.</summary>
    /// <param name="branch">The branch's name.</param>
    /// <param name="reason">Why.</param>
    public void Reject(string branch, string? reason) => failures += $" {branch}: {reason?.TrimEnd('.')}.";

    /// <summary>Takes a branch that fits; true when it is the best so far.</summary>
    /// <param name="candidate">The value of that branch.</param>
    public bool Accept(T candidate)
    {
        matches++;
        if (exactlyOne || best is null)
        {
            best ??= candidate;
            return matches == 1;
        }

        bestTokens = bestTokens == 0 ? CountTokens(best) : bestTokens;
        var tokens = CountTokens(candidate);
        if (tokens <= bestTokens)
        {
            return false;
        }

        best = candidate;
        bestTokens = tokens;
        return true;
    }

    /// <summary>The value that fits.</summary>
    /// <exception cref="JsonException">None does, or several where one should.</exception>
    public readonly T Result() =>
        best is null ? throw new JsonException($"The value fits no branch of {type}.{failures}")
        : exactlyOne && matches > 1
            ? throw new JsonException($"The value fits {matches} branches of {type}, where one should.")
        : best;

    private readonly int CountTokens(T value)
    {
        using var buffer = new PooledBuffer();
        converter.Serialize(value, buffer);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }
}
