using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>
/// Finds all problems of a JSON body, although its reader stops at the first: the value at fault is taken out, and the
/// rest is read again.
/// </summary>
internal sealed class JsonFaults
{
    private const int MaxBytes = 1_000_000;
    private const int MaxReadings = 32;

    private readonly EndpointCall call;
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonArray, List<int>> indexes = [];

    private JsonFaults(EndpointCall call)
    {
        this.call = call;
    }

    /// <summary>Rejects the call with each problem.</summary>
    /// <param name="call">The call.</param>
    /// <param name="converter">Reads the body.</param>
    /// <param name="json">The body.</param>
    /// <param name="first">The first problem.</param>
    /// <returns>What remains of the value when its problems are taken out, so that it can be validated; the default when nothing does.</returns>
    public static T? Reject<T>(
        EndpointCall call,
        ApiJsonConverter<T> converter,
        ReadOnlySequence<byte> json,
        JsonException first
    )
    {
        var faults = new JsonFaults(call);
        if (json.Length > MaxBytes || Parse(json) is not { } root)
        {
            faults.Report(JsonPaths.ToPointer(first.Path), first);
            return default;
        }

        var problem = first;
        for (var reading = 0; reading < MaxReadings; reading++)
        {
            try
            {
                if (!faults.Remove(root, problem) || Text(root) is not { } rest)
                {
                    return default;
                }

                return converter.Parse(rest);
            }
            catch (JsonException next)
            {
                problem = next;
            }
        }

        return default;
    }

    private static JsonNode? Parse(ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonNode.Parse(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Null for texts that are not valid Unicode, which are found out when they are written.
    private static byte[]? Text(JsonNode root)
    {
        try
        {
            return Encoding.UTF8.GetBytes(root.ToJsonString());
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private bool Remove(JsonNode root, JsonException problem)
    {
        var pointer = new StringBuilder();
        JsonNode? parent = null;
        JsonNode? value = root;
        var last = "";
        foreach (var segment in JsonPaths.Segments(problem.Path))
        {
            (parent, last) = (value, segment);
            value = Step(parent, segment, pointer);
        }

        Report(pointer.ToString(), problem);
        removed.Add(pointer.ToString());
        return parent switch
        {
            JsonObject members => RemoveMember(members, last),
            JsonArray elements => RemoveElement(elements, last),
            _ => false,
        };
    }

    private JsonNode? Step(JsonNode? parent, string segment, StringBuilder pointer)
    {
        switch (parent)
        {
            case JsonArray elements when int.TryParse(segment, out var index) && index < elements.Count:
                pointer.Append('/').Append(Indexes(elements)[index]);
                return elements[index];
            case JsonObject members:
                pointer.Append('/').Append(JsonPaths.Escape(segment));
                return Find(members, segment);
            default:
                pointer.Append('/').Append(JsonPaths.Escape(segment));
                return null;
        }
    }

    // Duplicate names, and names that are not valid Unicode, are found out when the members are looked at.
    private static JsonNode? Find(JsonObject members, string name)
    {
        try
        {
            return members[name];
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool RemoveMember(JsonObject members, string name)
    {
        try
        {
            return members.Remove(name);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool RemoveElement(JsonArray elements, string segment)
    {
        if (!int.TryParse(segment, out var index) || index >= elements.Count)
        {
            return false;
        }

        Indexes(elements).RemoveAt(index);
        elements.RemoveAt(index);
        return true;
    }

    // The indexes that the remaining elements had in the request.
    private List<int> Indexes(JsonArray elements)
    {
        if (!indexes.TryGetValue(elements, out var original))
        {
            original = new List<int>(elements.Count);
            for (var index = 0; index < elements.Count; index++)
            {
                original.Add(index);
            }

            indexes.Add(elements, original);
        }

        return original;
    }

    private void Report(string pointer, JsonException problem)
    {
        if (
            (problem as MissingMembersException ?? problem.InnerException as MissingMembersException) is not { } missing
        )
        {
            call.Reject(pointer, "json", JsonPaths.Message(problem));
            return;
        }

        foreach (var name in missing.Names)
        {
            // A member that was taken out is reported already.
            var member = pointer + "/" + JsonPaths.Escape(name);
            if (!removed.Contains(member))
            {
                call.Reject(member, "required", "The member is required");
            }
        }
    }
}
