using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Finds where in the JSON text a reader failed. It runs on failure only, so that success pays nothing for it.</summary>
internal static class JsonErrorLocator
{
    /// <summary>What is said of a sensitive value, whatever is wrong with it.</summary>
    internal const string SensitiveMessage = "The value of a sensitive member is not valid.";

    private const int MaxShownPath = 300;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        " .'\"[]()\t\n\r\f\b\\/\u0085\u2028\u2029"
    );

    /// <summary>Whether a reader throws this for JSON that it refuses.</summary>
    internal static bool IsRefusal(Exception exception) => exception is JsonException;

    /// <summary>The error with path, line and byte position.</summary>
    /// <param name="start">A reader before the value or on its first token.</param>
    /// <param name="failed">The reader as it was when reading failed.</param>
    /// <param name="cause">What was thrown.</param>
    /// <param name="nested">Whether the value is part of one that System.Text.Json reads and whose path it adds.</param>
    /// <param name="isWhole">Whether the failed reader has the whole text, so that lines can be counted in it.</param>
    internal static JsonException Describe(
        Utf8JsonReader start,
        in JsonReader failed,
        Exception cause,
        bool nested,
        bool isWhole
    )
    {
        var frames = new List<Frame>();
        var first = start;
        var malformed = cause is JsonSyntaxException or JsonException { LineNumber: not null };
        var tokens = malformed ? int.MaxValue : CountTokens(failed.Text, failed.TokenStart);
        var malformation = Walk(ref start, tokens, frames);
        cause = malformed && malformation is not null ? malformation : cause;
        var (line, position) =
            malformation is not null ? (malformation.LineNumber ?? 0, malformation.BytePositionInLine ?? 0)
            : isWhole ? CountLines(failed.Text[..(int)start.BytesConsumed])
            : FindPlace(start);
        if (failed.SensitiveStart >= 0)
        {
            // The keys of a sensitive map are as sensitive as its values, and so is what was thrown.
            frames.Clear();
            Walk(ref first, CountTokens(failed.Text, failed.SensitiveStart), frames);
            cause = new JsonException(SensitiveMessage);
        }

        var path = Print(frames);
        var message = cause.Message;
        var suffix = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        message = suffix < 0 ? message : message[..suffix];
        var shownPath = path.Length <= MaxShownPath ? path : string.Concat(path.AsSpan(0, MaxShownPath), "…");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{message} Path: {shownPath} | LineNumber: {line} | BytePositionInLine: {position}."
        );
        return new JsonException(text, nested ? null : path, line, position, cause);
    }

    /// <summary>How many tokens begin before a place in a text.</summary>
    private static int CountTokens(ReadOnlySpan<byte> text, int end)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var count = 0;
        try
        {
            while (reader.Read() && reader.TokenStartIndex < end)
            {
                count++;
            }
        }
        catch (JsonException)
        {
            // The text is malformed behind the place that is looked for.
        }

        return count;
    }

    private static (long Line, long Position) CountLines(ReadOnlySpan<byte> before) =>
        (before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);

    /// <summary>
    /// Asks System.Text.Json where its reader is, in a text of which only the value is known here: a byte that is valid
    /// nowhere fails right there.
    /// </summary>
    private static (long Line, long Position) FindPlace(in Utf8JsonReader failed)
    {
        var probe = new Utf8JsonReader([0xFF], isFinalBlock: true, failed.CurrentState);
        try
        {
            probe.Read();
            return (0, 0);
        }
        catch (JsonException exception)
        {
            return (exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        }
    }

    /// <summary>Reads the value again, past so many tokens or to where it is malformed, and keeps the way there.</summary>
    /// <returns>The error where it is malformed.</returns>
    private static JsonException? Walk(ref Utf8JsonReader reader, int tokens, List<Frame> frames)
    {
        try
        {
            if (reader.TokenType == JsonTokenType.None)
            {
                reader.Read();
            }

            Enter(frames, ref reader);
            while (tokens > 0 && reader.Read())
            {
                Enter(frames, ref reader);
                tokens -= reader.TokenType == JsonTokenType.Comment ? 0 : 1;
            }

            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }

    private static void Enter(List<Frame> frames, ref Utf8JsonReader reader)
    {
        var token = reader.TokenType;
        var last = frames.Count - 1;
        if (token is JsonTokenType.None or JsonTokenType.Comment)
        {
            return;
        }

        if (token == JsonTokenType.PropertyName)
        {
            frames[last] = new Frame(Name(ref reader), -1);
        }
        else if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            frames.RemoveAt(last);
        }
        else
        {
            if (last >= 0 && frames[last].Name is null)
            {
                frames[last] = new Frame(null, frames[last].Index + 1);
            }

            if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                frames.Add(new Frame(token == JsonTokenType.StartObject ? "" : null, -1));
            }
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }
    }

    private static string Print(List<Frame> frames)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in frames)
        {
            if (index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else if (!string.IsNullOrEmpty(name))
            {
                var plain = name.AsSpan().IndexOfAny(Special) < 0;
                path.Append(plain ? "." : "['").Append(name).Append(plain ? "" : "']");
            }
        }

        return path.ToString();
    }

    private readonly record struct Frame(string? Name, int Index);
}
