using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares two versions of an operation.</summary>
internal sealed class OperationComparison
{
    private readonly LoweringContext before;
    private readonly LoweringContext after;
    private readonly SchemaComparison schemas;

    public OperationComparison(LoweringContext before, LoweringContext after, SchemaComparison schemas)
    {
        this.before = before;
        this.after = after;
        this.schemas = schemas;
    }

    /// <summary>Compares all of an operation.</summary>
    public void Compare(PathOperation earlier, PathOperation later)
    {
        var (old, current) = (earlier.Operation, later.Operation);
        CompareNames(old, current, later.Path);
        MethodComparison.Compare(old, current, current.OperationId ?? later.Path, after);
        new ParameterComparison(after, schemas).Compare(earlier, later);
        CompareBodies(old, current);
        CompareResponses(old, current);
        SecurityComparison.Compare(old.Security ?? before.Document.Security, current, after);
        ServerComparison.Compare(earlier, later, before, after);
        new WebhookComparison(after, this).Compare(old, current);
    }

    /// <summary>Compares what a webhook or callback sends to the consumer.</summary>
    public void CompareReceived(OperationNode old, OperationNode current, string name)
    {
        CompareNames(old, current, name);
        if (old.RequestBody is not { } earlier)
        {
            return;
        }

        if (current.RequestBody is { } body)
        {
            CompareContent(
                earlier,
                body,
                isRequest: false,
                BaselineDiagnostics.ResponseMediaTypeRemoved,
                BaselineDiagnostics.ResponseMediaTypeAdded
            );
        }
        else
        {
            after.ReportAtKey(BaselineDiagnostics.BodyRemoved, current);
        }
    }

    private void CompareNames(OperationNode old, OperationNode current, string path)
    {
        if (old.OperationId is { } id && current.OperationId != id)
        {
            after.ReportAtKey(BaselineDiagnostics.OperationRenamed, current, id, current.OperationId ?? path);
        }

        if (current.Deprecated && !old.Deprecated)
        {
            after.ReportAtKey(BaselineDiagnostics.Deprecated, current, current.OperationId ?? path);
        }
    }

    private void CompareBodies(OperationNode old, OperationNode current)
    {
        if (current.RequestBody is not { } body)
        {
            if (old.RequestBody is not null)
            {
                after.ReportAtKey(BaselineDiagnostics.BodyRemoved, current);
            }

            return;
        }

        var wasRequired = old.RequestBody?.Required == true;
        if (body.Required && !wasRequired)
        {
            after.ReportAtKey(BaselineDiagnostics.BodyRequired, body);
        }
        else if (!body.Required && (wasRequired || old.RequestBody is null))
        {
            after.ReportAtKey(BaselineDiagnostics.BodyOptional, body);
        }

        if (old.RequestBody is { } earlier)
        {
            CompareContent(
                earlier,
                body,
                isRequest: true,
                BaselineDiagnostics.RequestMediaTypeRemoved,
                BaselineDiagnostics.RequestMediaTypeAdded
            );
        }
    }

    private void CompareResponses(OperationNode old, OperationNode current)
    {
        foreach (var response in old.Responses)
        {
            var same = current.Responses.FirstOrDefault(item => item.Key == response.Key).Value;
            if (same is null)
            {
                after.ReportAtKey(
                    IsSuccess(response.Key) ? BaselineDiagnostics.SuccessRemoved : BaselineDiagnostics.ErrorRemoved,
                    current,
                    response.Key
                );
                continue;
            }

            CompareContent(
                response.Value,
                same,
                isRequest: false,
                BaselineDiagnostics.ResponseMediaTypeRemoved,
                BaselineDiagnostics.ResponseMediaTypeAdded
            );
            CompareHeaders(response.Value, same);
        }

        foreach (var added in current.Responses.Where(item => old.Responses.All(other => other.Key != item.Key)))
        {
            after.ReportAtKey(
                IsSuccess(added.Key) ? BaselineDiagnostics.SuccessAdded : BaselineDiagnostics.ErrorAdded,
                added.Value,
                added.Key
            );
        }
    }

    private void CompareHeaders(ResponseNode old, ResponseNode current)
    {
        var known = new HashSet<string>(current.Headers.Select(header => header.Key.ToUpperInvariant()));
        foreach (var header in old.Headers)
        {
            var same = current.Headers.FirstOrDefault(item => Same(item.Key, header.Key)).Value;
            if (same is null)
            {
                after.ReportAtKey(BaselineDiagnostics.HeaderRemoved, current, header.Key);
            }
            else
            {
                schemas.Add(
                    header.Value.Schema,
                    same.Schema,
                    isRequest: false,
                    "the header '" + header.Key + "'",
                    same
                );
                CompareHeader(header.Value, same, header.Key);
            }

            known.Remove(header.Key.ToUpperInvariant());
        }

        foreach (var header in current.Headers.Where(item => known.Contains(item.Key.ToUpperInvariant())))
        {
            after.ReportAtKey(BaselineDiagnostics.HeaderAdded, header.Value, header.Key);
        }
    }

    private void CompareHeader(HeaderNode old, HeaderNode current, string name)
    {
        if (current.Required != old.Required)
        {
            after.ReportAtKey(
                current.Required ? BaselineDiagnostics.HeaderRequired : BaselineDiagnostics.HeaderOptional,
                current,
                name
            );
        }

        if (current.Deprecated && !old.Deprecated)
        {
            after.ReportAtKey(BaselineDiagnostics.Deprecated, current, name);
        }
    }

    private void CompareContent(
        BodyNode old,
        BodyNode current,
        bool isRequest,
        DiagnosticDescriptor removed,
        DiagnosticDescriptor added
    )
    {
        foreach (var content in old.Content)
        {
            var same = current.Content.FirstOrDefault(item => Same(item.Key, content.Key)).Value;
            if (same is null)
            {
                after.ReportAtKey(removed, current, content.Key);
            }
            else
            {
                var place = isRequest ? "the request body" : "the response";
                schemas.Add(content.Value.Schema, same.Schema, isRequest, place, same);
                schemas.Add(content.Value.ItemSchema, same.ItemSchema, isRequest, place, same);
                EncodingComparison.Compare(content.Value, same, before, after);
            }
        }

        foreach (var content in current.Content.Where(item => old.Content.All(other => !Same(other.Key, item.Key))))
        {
            after.ReportAtKey(added, content.Value, content.Key);
        }
    }

    private static bool IsSuccess(string status) => status.Length > 0 && status[0] == '2';

    private static bool Same(string one, string other) =>
        string.Equals(one.Replace(" ", ""), other.Replace(" ", ""), System.StringComparison.OrdinalIgnoreCase);
}
