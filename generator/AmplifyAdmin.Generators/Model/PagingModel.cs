using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>How the pages of a list operation follow one another.</summary>
/// <param name="Kind">What the next page is requested with.</param>
/// <param name="Input">What takes the token or number; null when a link is followed.</param>
/// <param name="Next">The way to the next token, to the next link, or to the flag that tells whether there are more; empty for none.</param>
/// <param name="Items">The way to the items; empty when the page is the list of the items.</param>
/// <param name="ItemType">The C# type of one item.</param>
/// <param name="PagesMethod">The method that gives pages.</param>
/// <param name="ItemsMethod">The method that gives items.</param>
/// <param name="First">The number of the first page, or the first offset.</param>
/// <param name="PageMayBeNull">Whether a page can be null in C#.</param>
/// <param name="LinkIsUri">Whether the link is a <c>Uri</c> rather than text.</param>
internal sealed record PagingModel(
    PagingKind Kind,
    PagingInputModel? Input,
    EquatableArray<PagingStepModel> Next,
    EquatableArray<PagingStepModel> Items,
    TypeName ItemType,
    Identifier PagesMethod,
    Identifier ItemsMethod,
    long First,
    bool PageMayBeNull,
    bool LinkIsUri
);

/// <summary>What the next page of a list operation is requested with.</summary>
internal enum PagingKind
{
    /// <summary>A token of the page before.</summary>
    Token,

    /// <summary>The number of items so far.</summary>
    Offset,

    /// <summary>The number of the page.</summary>
    PageNumber,

    /// <summary>A link in the page before.</summary>
    Link,

    /// <summary>A link in a header of the response before.</summary>
    LinkHeader,
}

/// <summary>The parameter, or the member of the body, that takes a token or number.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="InBody">Whether it is a member of the body.</param>
/// <param name="Type">Its C# type, without a question mark.</param>
/// <param name="IsStruct">Whether that is a value type.</param>
/// <param name="Required">Whether it cannot be null.</param>
internal sealed record PagingInputModel(Identifier Name, bool InBody, TypeName Type, bool IsStruct, bool Required);

/// <summary>A step from a record to one of its members.</summary>
/// <param name="Name">The member.</param>
/// <param name="MayBeNull">Whether it can be null in C#.</param>
/// <param name="IsTracked">Whether it is an <c>Optional&lt;T&gt;</c>.</param>
internal sealed record PagingStepModel(Identifier Name, bool MayBeNull, bool IsTracked);

/// <summary>How the job that an operation starts is awaited (<c>x-waiter</c>).</summary>
/// <param name="Method">The waiting method.</param>
/// <param name="PollGroup">The group of the polled operation; null for none.</param>
/// <param name="PollMethod">The client method that is polled.</param>
/// <param name="Arguments">The polled operation's arguments: members of the response.</param>
/// <param name="Status">The polled response's member that tells the state.</param>
/// <param name="StatusIsEnum">Whether that member is an open enum type rather than a string.</param>
/// <param name="Success">The states that mean completion.</param>
/// <param name="Failure">The states that mean failure.</param>
/// <param name="StartType">The C# type of the response that names the job.</param>
/// <param name="ResultType">The C# type of the polled response.</param>
internal sealed record WaiterModel(
    Identifier Method,
    Identifier? PollGroup,
    Identifier PollMethod,
    EquatableArray<WaiterArgumentModel> Arguments,
    Identifier Status,
    bool StatusIsEnum,
    EquatableArray<string> Success,
    EquatableArray<string> Failure,
    TypeName StartType,
    TypeName ResultType
);

/// <summary>One argument of a polled operation.</summary>
/// <param name="Parameter">The polled method's parameter.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Member">The member of the starting response that gives it; null when the caller must.</param>
/// <param name="MayBeNull">Whether that member can be null, which is then a clear error.</param>
internal sealed record WaiterArgumentModel(Identifier Parameter, TypeName Type, Identifier? Member, bool MayBeNull);
