using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.JsonPaths;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Overlays;

/// <summary>Reads overlays.</summary>
internal sealed class OverlayReader
{
    private readonly string path;
    private readonly List<DiagnosticRecord> problems;

    private OverlayReader(string path, List<DiagnosticRecord> problems)
    {
        this.path = path;
        this.problems = problems;
    }

    /// <summary>Reads an overlay; null, and reported, when it is not valid.</summary>
    public static Overlay? Read(
        string path,
        SourceText text,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        var before = problems.Count;
        var hint = "it must begin with 'overlay: 1.1.0'";
        var root = SpecReader.ReadObject(path, text, OverlayDiagnostics.Invalid, hint, problems, cancellation);
        if (root is null)
        {
            return null;
        }

        var actions = new OverlayReader(path, problems).Document(root);
        return problems.Skip(before).Any(IsError) ? null : new Overlay(path, actions);
    }

    private static bool IsError(DiagnosticRecord record) =>
        record.Id == OverlayDiagnostics.Invalid.Id || record.Id == OverlayDiagnostics.InvalidQuery.Id;

    private List<OverlayAction> Document(JsonObject root)
    {
        Version(root);
        var info = Member(root, "info", JsonValueKind.Object, true, JsonPointer.Root) as JsonObject;
        if (info is not null)
        {
            var place = JsonPointer.Root.Append("info");
            Member(info, "title", JsonValueKind.String, true, place);
            Member(info, "version", JsonValueKind.String, true, place);
            Member(info, "description", JsonValueKind.String, false, place);
            Unknown(info, place, "title", "version", "description");
        }

        Member(root, "extends", JsonValueKind.String, false, JsonPointer.Root);
        Unknown(root, JsonPointer.Root, "overlay", "info", "extends", "actions");
        var actions = Member(root, "actions", JsonValueKind.Array, true, JsonPointer.Root) as JsonArray ?? [];
        var result = new List<OverlayAction>();
        var known = new HashSet<string>();
        for (var index = 0; index < actions.Count; index++)
        {
            var pointer = JsonPointer.Root.Append("actions").Append(index);
            if (actions[index] is not JsonObject action)
            {
                Invalid(pointer, "an action must be an object");
            }
            else if (!known.Add(action.ToJsonString()))
            {
                Invalid(pointer, "this action is a duplicate of another one");
            }
            else if (Action(action, pointer) is { } read)
            {
                result.Add(read);
            }
        }

        if (root["actions"] is JsonArray { Count: 0 })
        {
            Invalid(JsonPointer.Root.Append("actions"), "'actions' must have one action at least");
        }

        return result;
    }

    private void Version(JsonObject root)
    {
        var version = PathValue.TextOf(Member(root, "overlay", JsonValueKind.String, true, JsonPointer.Root));
        var parts = version?.Split('.') ?? [];
        if (
            version is not null
            && (parts.Length != 3 || parts[0] != "1" || parts[1] is not ("0" or "1") || !parts[2].All(char.IsDigit))
        )
        {
            Invalid(
                JsonPointer.Root.Append("overlay"),
                $"version '{version}' is not supported; use 1.0.0, 1.0.1 or 1.1.0"
            );
        }
    }

    private OverlayAction? Action(JsonObject action, JsonPointer pointer)
    {
        Unknown(action, pointer, "target", "description", "update", "remove", "copy");
        Member(action, "description", JsonValueKind.String, false, pointer);
        var target = PathValue.TextOf(Member(action, "target", JsonValueKind.String, true, pointer));
        var removes = Member(action, "remove", JsonValueKind.True, false, pointer)?.GetValue<bool>() == true;
        var copied = PathValue.TextOf(Member(action, "copy", JsonValueKind.String, false, pointer));
        var copy = copied is null ? null : Query(copied, pointer.Append("copy"));
        if (target is null || Query(target, pointer.Append("target")) is not { } query)
        {
            return null;
        }

        if (copy is not null && action.ContainsKey("update") && !removes)
        {
            Invalid(pointer.Append("copy"), "an action has either 'update' or 'copy'");
        }

        var kind =
            removes ? OverlayActionKind.Remove
            : copy is not null ? OverlayActionKind.Copy
            : action.ContainsKey("update") ? OverlayActionKind.Update
            : OverlayActionKind.None;
        return new OverlayAction(pointer, target, query, kind) { Update = action["update"], Copy = copy };
    }

    private JsonPath? Query(string text, JsonPointer place)
    {
        try
        {
            return JsonPath.Parse(text, allowHyphens: true);
        }
        catch (JsonPathException problem)
        {
            Report(OverlayDiagnostics.InvalidQuery.Id, place, text, problem.Message);
            return null;
        }
    }

    private JsonNode? Member(JsonObject members, string name, JsonValueKind kind, bool isRequired, JsonPointer place)
    {
        if (!members.TryGetPropertyValue(name, out var value))
        {
            if (isRequired)
            {
                Invalid(place, $"'{name}' is missing");
            }

            return null;
        }

        var actual = value?.GetValueKind() ?? JsonValueKind.Null;
        if (actual == kind || (kind == JsonValueKind.True && actual == JsonValueKind.False))
        {
            return value;
        }

        Invalid(place.Append(name), $"'{name}' must be {Text(kind)}");
        return null;
    }

    private static string Text(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => "a string",
            _ => "true or false",
        };

    private void Unknown(JsonObject members, JsonPointer place, params string[] known)
    {
        foreach (var member in members)
        {
            if (!known.Contains(member.Key) && !member.Key.StartsWith("x-", System.StringComparison.Ordinal))
            {
                Invalid(
                    place.Append(member.Key),
                    $"the field '{member.Key}' is unknown.{Spelling.DidYouMean(member.Key, known)}"
                );
            }
        }
    }

    private void Invalid(JsonPointer place, string message) => Report(OverlayDiagnostics.Invalid.Id, place, message);

    private void Report(string id, JsonPointer place, params string[] arguments) =>
        problems.Add(new DiagnosticRecord(id, path, place, false, arguments.ToEquatableArray()));
}
