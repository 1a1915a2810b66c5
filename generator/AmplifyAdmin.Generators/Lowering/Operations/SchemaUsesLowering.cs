using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Finds what the bodies of operations use schemas for.</summary>
internal static class SchemaUsesLowering
{
    /// <summary>Looks through all operations of the document.</summary>
    public static SchemaUses Scan(LoweringContext context)
    {
        var uses = new SchemaUses();
        foreach (var path in PathOperation.All(context))
        {
            foreach (var content in path.Operation.RequestBody?.Content ?? [])
            {
                if (content.Value.Schema is { } schema)
                {
                    ScanRequest(path.Operation, content.Key, schema, uses, context);
                }
            }

            foreach (var response in path.Operation.Responses)
            {
                ScanResponse(response.Value, uses);
            }
        }

        uses.Files.ExceptWith(uses.Json);
        return uses;
    }

    private static void ScanRequest(
        OperationNode operation,
        string mediaType,
        SchemaNode schema,
        SchemaUses uses,
        LoweringContext context
    )
    {
        var isMergePatch = MediaTypes.Name(mediaType) == "application/merge-patch+json";
        if (isMergePatch || operation.HttpMethod == "PATCH")
        {
            SchemaUses.Reach(uses.Patches, schema, arrays: true);
        }

        if (isMergePatch)
        {
            SchemaUses.Reach(uses.MergePatches, schema, arrays: false);
        }

        var kind = MediaTypes.Kind(mediaType);
        if (kind is ContentKind.Multipart or ContentKind.FormUrlEncoded)
        {
            var mayBeUntyped = kind == ContentKind.Multipart && context.Document.Dialect >= Dialect.OpenApi31;
            uses.Files.UnionWith(BinaryContent.Parts(schema, mayBeUntyped, context));
        }

        ScanJson(kind, schema, uses);
    }

    private static void ScanJson(ContentKind kind, SchemaNode schema, SchemaUses uses)
    {
        if (kind is ContentKind.Json or ContentKind.JsonLines or ContentKind.EventStream)
        {
            SchemaUses.Reach(uses.Json, schema, arrays: true);
        }
    }

    private static void ScanResponse(ResponseNode response, SchemaUses uses)
    {
        foreach (var content in response.Content)
        {
            if (content.Value.Schema is not { } schema)
            {
                continue;
            }

            if (MediaTypes.Name(content.Key) == "application/problem+json")
            {
                uses.Problems.Add(schema.Target ?? schema);
            }

            ScanJson(MediaTypes.Kind(content.Key), schema, uses);
        }
    }
}
