using System;
using System.Collections.Generic;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>Reads a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="reader">The reader, on the value's first token; afterwards on its last.</param>
public delegate T JsonRead<out T>(ref JsonReader reader);

/// <summary>Keeps the branch of a union that fits best while its reader tries one after the other.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="type">The union's name.</param>
/// <param name="start">The reader, on the value.</param>
/// <param name="converter">The union's converter, to compare how much each branch keeps.</param>
/// <param name="exactlyOne">Whether a second branch that fits is an error.</param>
public ref struct UnionSearch<T>(string type, JsonReader start, ApiJsonConverter<T> converter, bool exactlyOne)
    where T : class
{
    private readonly JsonReader start = start;
    private JsonReader end = start;
    private T? best;
    private int bestTokens;
    private int matches;
    private string failures = "";

    /// <summary>What the value begins with.</summary>
    public readonly JsonTokenType Token => start.TokenType;

    /// <summary>Tries a branch.</summary>
    /// <param name="branch">The branch's name.</param>
    /// <param name="read">Reads the value as this branch.</param>
    /// <param name="validate">What is wrong with the value, where that tells branches apart.</param>
    public void Try(string branch, JsonRead<T> read, Func<T, IReadOnlyList<ValidationError>>? validate = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = start;
        try
        {
            var candidate = read(ref reader);
            var errors = validate is null ? [] : validate(candidate);
            if (errors.Count > 0)
            {
                Reject(branch, errors[0].ToString());
            }
            else if (Accept(candidate))
            {
                end = reader;
            }
        }
        catch (Exception exception) when (JsonPlace.IsRefusal(exception))
        {
            Reject(branch, exception.Message);
        }
    }

    /// <summary>Whether the object has the members that a branch requires.</summary>
    /// <param name="branch">The branch's name.</param>
    /// <param name="names">The members' names.</param>
    public bool HasMembers(string branch, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            var scan = start;
            var found = false;
            while (!found && JsonInput.NextMember(ref scan))
            {
                found = scan.Names(name);
                scan.ReadValue();
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

    private void Reject(string branch, string? reason) => failures += $" {branch}: {reason?.TrimEnd('.')}.";

    // True when it is the best so far.
    private bool Accept(T candidate)
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
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    /// <exception cref="JsonException">None does, or several where one should.</exception>
    public readonly T Result(ref JsonReader reader)
    {
        reader = start;
        var result = Single();
        reader = end;
        return result;
    }

    private readonly T Single() =>
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
