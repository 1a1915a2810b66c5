using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A documented response.</summary>
/// <param name="Status">The exact status; 0 for a range or the default.</param>
/// <param name="Range">The first digit of a range such as <c>4XX</c>; 0 otherwise.</param>
/// <param name="Contents">The media types it can come as; empty when it has no body.</param>
/// <param name="Error">The typed exception it is thrown as; null for successes and for errors without a schema.</param>
internal sealed record ResponseModel(
    int Status,
    int Range,
    EquatableArray<ContentModel> Contents,
    EquatableArray<HeaderModel> Headers,
    Identifier? Error,
    DocumentationModel Documentation
)
{
    /// <summary>Whether it covers every status that is not documented otherwise.</summary>
    public bool IsDefault => Status == 0 && Range == 0;

    /// <summary>The exact status, a range's first digit, or 0 for every other status: how the runtime takes it.</summary>
    public int StatusOrRange => Status > 0 ? Status : Range;

    /// <summary>The error's code on the wire: the name of its schema; null when it has none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Whether it is an error whose body is text.</summary>
    public bool IsTextError { get; init; }

    /// <summary>The documented successes: those with a status of success, else a default that is not an error.</summary>
    public static IReadOnlyList<ResponseModel> Successes(EquatableArray<ResponseModel> responses)
    {
        var successes = responses.Where(IsSuccess).ToList();
        return successes.Count > 0
            ? successes
            : responses.Where(response => response is { IsDefault: true, Error: null, IsTextError: false }).ToList();
    }

    private static bool IsSuccess(ResponseModel response) => response.Status is >= 200 and < 300 || response.Range == 2;
}

/// <summary>A documented error that an endpoint returns when the handler is not reached, or fails.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The error's code on the wire.</param>
/// <param name="Message">The wire name of the text member that is filled in, of which alone a valid body can consist.</param>
/// <param name="MediaType">The media type of the body.</param>
internal sealed record EndpointErrorModel(int Status, string Code, string Message, string MediaType);

/// <summary>A documented response header.</summary>
internal sealed record HeaderModel(
    string WireName,
    Identifier Name,
    TypeName Type,
    ValueModel Value,
    DocumentationModel Documentation
);

/// <summary>All documented headers of an operation's responses, as one type.</summary>
/// <param name="Name">The type.</param>
/// <param name="Headers">The headers; each is text, a scalar, or a list of such.</param>
/// <param name="IsShared">Whether other operations have the same type.</param>
/// <param name="IsDeclared">Whether the type is declared with this operation.</param>
internal sealed record HeadersModel(
    Identifier Name,
    EquatableArray<HeaderModel> Headers,
    bool IsShared,
    bool IsDeclared
);

/// <summary>What a client's method answers.</summary>
/// <param name="Type">The C# type inside the task; null for none.</param>
/// <param name="Kind">How the method hands it over.</param>
internal sealed record ResultModel(TypeName? Type, ResultKind Kind)
{
    /// <summary>Whether a documented success has no body.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>One of several documented successes that differ in what they answer.</summary>
/// <param name="Name">The case's record, nested in the result's.</param>
/// <param name="Status">The exact status; 0 for a range or the default.</param>
/// <param name="Range">The first digit of a range; 0 otherwise.</param>
/// <param name="Content">The body; null for none.</param>
internal sealed record ResultCaseModel(
    Identifier Name,
    int Status,
    int Range,
    ContentModel? Content,
    DocumentationModel Documentation
)
{
    /// <summary>The exact status, a range's first digit, or 0 for every other status: how the runtime takes it.</summary>
    public int StatusOrRange => Status > 0 ? Status : Range;
}

/// <summary>How a client's method hands over its result.</summary>
internal enum ResultKind
{
    /// <summary>No body: <c>Task</c>.</summary>
    None,

    /// <summary>A body that the document does not describe, if there is one: <c>Task&lt;Stream?&gt;</c>; a handler sends none.</summary>
    Undescribed,

    /// <summary>One value: <c>Task&lt;T&gt;</c>.</summary>
    Value,

    /// <summary>A stream that is not buffered: <c>Task&lt;Stream&gt;</c>.</summary>
    Stream,

    /// <summary>Items as they come: <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    Sequence,

    /// <summary>A record for each documented success, where these differ in type.</summary>
    Choice,
}
