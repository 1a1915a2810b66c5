using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Enums;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Views;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the types and the listed values of two versions of a schema.</summary>
internal sealed class ValueComparison
{
    private readonly LoweringContext after;

    public ValueComparison(ComparedSchemas schemas, SchemaView old, SchemaView current, LoweringContext after)
    {
        this.after = after;
        Schemas = schemas;
        Old = old;
        Current = current;
    }

    /// <summary>The schemas.</summary>
    public ComparedSchemas Schemas { get; }

    /// <summary>The earlier version.</summary>
    public SchemaView Old { get; }

    /// <summary>The version of this document.</summary>
    public SchemaView Current { get; }

    /// <summary>Whether the values travel to the server.</summary>
    public bool IsRequest => Schemas.IsRequest;

    /// <summary>Compares whether null is a value.</summary>
    public void CompareNullability(bool wasNullable, bool isNullable)
    {
        if (wasNullable == isNullable || !Current.HasStatedKinds || !Old.HasStatedKinds)
        {
            return;
        }

        // A reference can say itself that null is a value, and then the component does not.
        var keyword =
            ConstraintComparison.Raw(Schemas.Current, "nullable") is not null ? "nullable"
            : ConstraintComparison.Raw(Schemas.Current, "type") is not null ? "type"
            : null;
        ReportAt(
            (IsRequest, isNullable) switch
            {
                (true, true) => BaselineSchemaDiagnostics.RequestNullable,
                (true, false) => BaselineSchemaDiagnostics.RequestNotNullable,
                (false, true) => BaselineSchemaDiagnostics.ResponseNullable,
                (false, false) => BaselineSchemaDiagnostics.ResponseNotNullable,
            },
            Schemas.Current.Document.Path,
            keyword is null ? Schemas.Current.Pointer : Schemas.Current.Pointer.Append(keyword),
            Schemas.Name
        );
    }

    /// <summary>Compares the types; false when the schemas have no type in common.</summary>
    public bool CompareTypes()
    {
        var (old, current) = (Kinds(Old), Kinds(Current));
        var (removed, added) = (old & ~current, current & ~old);
        if (IsRequest && removed != JsonKinds.None)
        {
            Report(BaselineSchemaDiagnostics.RequestTypeNarrowed, "type", Text(removed));
        }
        else if (IsRequest && added != JsonKinds.None)
        {
            Report(BaselineSchemaDiagnostics.RequestTypeWidened, "type", Text(added));
        }
        else if (added != JsonKinds.None)
        {
            Report(BaselineSchemaDiagnostics.ResponseTypeWidened, "type", Text(added));
        }
        else if (removed != JsonKinds.None)
        {
            Report(BaselineSchemaDiagnostics.ResponseTypeNarrowed, "type", Text(removed));
        }
        else if (
            Old.Format != Current.Format
            && ScalarLowering.Lower(old, Old.Format, null).Kind
                != ScalarLowering.Lower(current, Current.Format, null).Kind
        )
        {
            Report(BaselineSchemaDiagnostics.FormatChanged, "format", Current.Format ?? "", Old.Format ?? "");
        }

        return (old & current) != JsonKinds.None;
    }

    /// <summary>Compares the lists of allowed values.</summary>
    public void CompareValues()
    {
        if (Listed(Old) is not { } old || Listed(Current) is not { } current)
        {
            return;
        }

        foreach (var value in old.Where(value => !current.Contains(value)))
        {
            Report(
                IsRequest
                    ? BaselineSchemaDiagnostics.RequestValueRemoved
                    : BaselineSchemaDiagnostics.ResponseValueRemoved,
                "enum",
                value.Trim('"')
            );
        }

        foreach (var value in current.Where(value => !old.Contains(value)))
        {
            Report(
                IsRequest ? BaselineSchemaDiagnostics.RequestValueAdded : BaselineSchemaDiagnostics.ResponseValueAdded,
                "enum",
                value.Trim('"')
            );
        }
    }

    /// <summary>The values that a schema allows, as JSON; null when it does not list them.</summary>
    public static IReadOnlyCollection<string>? Listed(SchemaView view)
    {
        var constant = view.Parts.FirstOrDefault(part => part.HasConst);
        var values = constant is not null ? new List<JsonNode?> { constant.Const } : EnumCandidates.Listed(view);
        return values is null
            ? null
            : new HashSet<string>(values.Where(value => value is not null).Select(value => value!.ToJsonString()));
    }

    /// <summary>Reports a change at a keyword of the schema, or at the schema when it does not have the keyword.</summary>
    public void Report(DiagnosticDescriptor descriptor, string keyword, params string[] arguments)
    {
        var part = Current.Parts.FirstOrDefault(schema => ConstraintComparison.Raw(schema, keyword) is not null);
        var node = part ?? Schemas.Current;
        ReportAt(
            descriptor,
            node.Document.Path,
            part is null ? node.Pointer : node.Pointer.Append(keyword),
            [Schemas.Name, .. arguments]
        );
    }

    /// <summary>Reports a change at a place.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, string path, JsonPointer place, params string[] arguments) =>
        after.ReportAtKey(descriptor, path, place, arguments);

    private static JsonKinds Kinds(SchemaView view) =>
        view.HasStatedKinds ? view.ValueKinds : JsonKinds.All & ~JsonKinds.Null;

    private static string Text(JsonKinds kinds)
    {
        if ((kinds & (JsonKinds.All & ~JsonKinds.Null)) == (JsonKinds.All & ~JsonKinds.Null))
        {
            return "any value";
        }

        var names = new List<string>();
        Add(JsonKinds.Boolean, "a Boolean");
        Add(JsonKinds.Number, kinds.HasFlag(JsonKinds.Integer) ? "a number" : "a fraction");
        Add(JsonKinds.String, "a string");
        Add(JsonKinds.Array, "an array");
        Add(JsonKinds.Object, "an object");
        return string.Join(" or ", names);

        void Add(JsonKinds kind, string name)
        {
            if ((kinds & kind) != JsonKinds.None)
            {
                names.Add(name);
            }
        }
    }
}
