using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Finds the types that are emitted for parts rather than for the document.</summary>
internal sealed class SharedTypes
{
    private readonly Dictionary<string, SharedType> types = [];
    private readonly Dictionary<string, SharedParts> parts = [];

    /// <param name="all">The parts that the document can refer to.</param>
    public SharedTypes(IEnumerable<SharedParts> all)
    {
        foreach (var shared in all)
        {
            foreach (var path in shared.Paths)
            {
                parts[path] = shared;
            }

            foreach (var type in shared.Types)
            {
                types[Key(type.Path, type.Pointer)] = type;
            }
        }
    }

    /// <summary>No part has a namespace.</summary>
    public static SharedTypes None { get; } = new([]);

    /// <summary>Whether no part has a namespace.</summary>
    public bool IsEmpty => parts.Count == 0;

    /// <summary>All types.</summary>
    public IEnumerable<SharedType> Types => types.Values;

    /// <summary>The parts that share their types and contain a schema; null for the schemas of the document.</summary>
    public SharedParts? PartsOf(SchemaNode schema) =>
        parts.Count > 0 && parts.TryGetValue(schema.Document.Path, out var found) ? found : null;

    /// <summary>The options that apply to a schema.</summary>
    public LoweringOptions OptionsOf(SchemaNode schema, LoweringOptions document) =>
        PartsOf(schema)?.Options ?? document;

    /// <summary>The type of a schema; null when it is the document's.</summary>
    public SharedType? Find(SchemaView view, LoweringContext context)
    {
        if (
            parts.Count == 0
            || view.Roots.Count > 1
            || !types.TryGetValue(Key(view.Schema.Document.Path, view.Schema.Pointer.Text), out var type)
            || HasFiles(view, context.Uses)
        )
        {
            return null;
        }

        ReportPatch(view, type, context);
        return type;
    }

    private static string Key(string path, string pointer) => path + "#" + pointer;

    // A file in a multipart body is part of no JSON, which the type of a part always is.
    private static bool HasFiles(SchemaView view, SchemaUses uses) =>
        view
            .Properties.SelectMany(property => property.Schemas)
            .Any(schema => uses.Files.Contains(schema) || schema.Items is { } items && uses.Files.Contains(items));

    private static void ReportPatch(SchemaView view, SharedType type, LoweringContext context)
    {
        if (
            type.Body is RecordModel record
            && context.Options.OptionalStyle == OptionalStyle.Auto
            && context.Uses.Patches.Contains(view.Schema)
            && record.Members.Any(member => member.Presence == Presence.Optional && member.Value.Nullable)
        )
        {
            context.ReportAtKey(
                OptionsDiagnostics.PartOption,
                view.Schema,
                $"'{type.Shape.Name.Text}' is in the body of a PATCH operation of {context.Settings.DocumentName}, but its members do not distinguish null from absent; set OptionalStyle=\"Tracked\" on the item of the part"
            );
        }
    }
}
