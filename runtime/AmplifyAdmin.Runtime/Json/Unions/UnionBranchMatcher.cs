using System;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Keeps the branch of a union that fits best while its reader tries one after the other.</summary>
/// <typeparam name="T">The union.</typeparam>
internal ref struct UnionBranchMatcher<T>
    where T : class
{
    private const int MaxMessageLength = 300;
    private const int MaxReasonLength = 100;

    private readonly UnionReader<T> union;
    private readonly UnionTrials trials;
    private readonly UnionResult? known;
    private readonly bool isKept;
    private readonly JsonReader start;
    private JsonReader end;
    private T? best;
    private int bestTokens;
    private int matches;
    private string failures = "";

    /// <summary>Begins to try the branches of a union.</summary>
    /// <param name="union">The union.</param>
    /// <param name="start">The reader, on the value.</param>
    public UnionBranchMatcher(UnionReader<T> union, JsonReader start)
    {
        this.union = union;
        trials = start.Trials ??= new UnionTrials(start.Text.Length, default);
        this.start = start;
        end = start;

        // A scalar is read again sooner than it is found again.
        isKept = trials.IsNested && start.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (isKept)
        {
            known = trials.Find(typeof(T), start.TokenStart);
            trials.Keep(typeof(T), start.TokenStart, known ?? UnionResult.Pending);
        }
    }

    /// <summary>What the value begins with; nothing if the result is known.</summary>
    public readonly JsonTokenType Token => known is null ? start.TokenType : JsonTokenType.None;

    /// <summary>Tries a branch.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="index">Its index.</param>
    public void Try(UnionCase branch, int index)
    {
        var reader = start;
        trials.Begin();
        try
        {
            var candidate = union.ReadCase(index, ref reader);
            var errors = branch.IsValidated && candidate is ValidatedUnion validated ? validated.ValidateCase() : [];
            if (errors.Count > 0)
            {
                Reject(branch.Name, errors[0].ToString());
            }
            else if (Accept(candidate))
            {
                end = reader;
            }
        }
        catch (UnionMismatchException exception)
        {
            // The reasons of an inner union would multiply on their way out.
            Reject(
                branch.Name,
                exception.Message.AsSpan()[..(exception.Message.IndexOf('.', StringComparison.Ordinal) + 1)].ToString()
            );
        }
        catch (Exception exception)
            when (JsonErrorLocator.IsRefusal(exception) && exception is not UnionBudgetException)
        {
            Reject(branch.Name, reader.SensitiveStart < 0 ? exception.Message : JsonErrorLocator.SensitiveMessage);
        }
        finally
        {
            trials.End();
        }
    }

    /// <summary>Whether the object has the members that a branch requires.</summary>
    /// <param name="branch">The branch.</param>
    public bool HasMembers(UnionCase branch)
    {
        foreach (var name in start.TokenType == JsonTokenType.StartObject ? branch.Required : [])
        {
            var scan = start;
            var found = false;
            while (!found && JsonReaderExtensions.NextMember(ref scan))
            {
                found = scan.Names(name);
                scan.ReadValue();
                scan.Skip();
            }

            if (!found)
            {
                Reject(branch.Name, $"the member '{name}' is missing");
                return false;
            }
        }

        return true;
    }

    private void Reject(string branch, string reason)
    {
        if (failures.Length < MaxMessageLength)
        {
            var cut = reason.Length <= MaxReasonLength ? reason.TrimEnd('.') : reason[..MaxReasonLength] + "…";
            failures += $" {branch}: {cut}.";
        }
    }

    // True when it is the best so far.
    private bool Accept(T candidate)
    {
        matches++;
        if (union.ExactlyOne || best is null)
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
        var result = known ?? Conclude();
        if (isKept && known is null)
        {
            trials.Keep(typeof(T), start.TokenStart, result);
        }
        else if (!trials.IsNested)
        {
            trials.Forget();
        }

        if (result.Value is not T value)
        {
            throw new UnionMismatchException(result.Error!);
        }

        if (known is null)
        {
            reader = end;
        }
        else
        {
            reader.SkipTo(result.End);
        }

        return value;
    }

    private readonly UnionResult Conclude() =>
        best is null ? new(null, 0, $"The value matches no alternative of {union.Type}.{failures}")
        : union.ExactlyOne && matches > 1
            ? new(null, 0, $"The value matches {matches} alternatives of {union.Type}; exactly one must match.")
        : new(best, end.TokenEnd, null);

    private readonly int CountTokens(T value)
    {
        using var buffer = new PooledBuffer();
        union.Converter.Serialize(value, buffer, start.MaxDepth);
        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = start.MaxDepth });
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }
}
