using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>How the pages of a list operation follow one another (<c>x-paging</c>).</summary>
/// <param name="TokenIn">The request's member or the parameter that takes the token.</param>
/// <param name="TokenInBody">Whether the token goes into the body record rather than a parameter.</param>
/// <param name="TokenOut">The response's member with the next token.</param>
/// <param name="Items">The response's member with the items.</param>
/// <param name="ItemType">The C# type of one item.</param>
/// <param name="ItemsNullable">Whether the items member may be null.</param>
/// <param name="PagesMethod">The method that gives pages.</param>
/// <param name="ItemsMethod">The method that gives items.</param>
internal sealed record PagingModel(
    Identifier TokenIn,
    bool TokenInBody,
    Identifier TokenOut,
    Identifier Items,
    TypeName ItemType,
    bool ItemsNullable,
    Identifier PagesMethod,
    Identifier ItemsMethod
);

/// <summary>How the job that an operation starts is awaited (<c>x-waiter</c>).</summary>
/// <param name="Method">The waiting method.</param>
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
    Identifier PollMethod,
    EquatableArray<WaiterArgumentModel> Arguments,
    Identifier Status,
    bool StatusIsEnum,
    EquatableArray<string> Success,
    EquatableArray<string> Failure,
    TypeName StartType,
    TypeName ResultType
)
{
    /// <summary>The group of the polled operation; null for none.</summary>
    public Identifier? PollGroup { get; init; }
}

/// <summary>One argument of a polled operation.</summary>
/// <param name="Parameter">The polled method's parameter.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Member">The member of the starting response that gives it; null when the caller must.</param>
/// <param name="MayBeNull">Whether that member can be null, which is then a clear error.</param>
internal sealed record WaiterArgumentModel(Identifier Parameter, TypeName Type, Identifier? Member, bool MayBeNull);
