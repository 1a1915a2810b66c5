using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>The names of the types and methods that exist once per document.</summary>
internal sealed record ApiNames
{
    /// <summary>The client class.</summary>
    public required Identifier Client { get; init; }

    /// <summary>The client's interface.</summary>
    public required Identifier ClientInterface { get; init; }

    /// <summary>The client's options.</summary>
    public required Identifier ClientOptions { get; init; }

    /// <summary>The class with the document's servers.</summary>
    public required Identifier Servers { get; init; }

    /// <summary>The JSON context.</summary>
    public required Identifier JsonContext { get; init; }

    /// <summary>The class with the method that registers the client.</summary>
    public required Identifier Registration { get; init; }

    /// <summary>The method that registers the client.</summary>
    public required Identifier RegistrationMethod { get; init; }

    /// <summary>The interface that a server implements.</summary>
    public required Identifier Handler { get; init; }

    /// <summary>The class that contains the endpoints.</summary>
    public required Identifier Endpoints { get; init; }

    /// <summary>The class with the method that maps the endpoints.</summary>
    public required Identifier Mapping { get; init; }

    /// <summary>The method that maps the endpoints.</summary>
    public required Identifier MappingMethod { get; init; }

    /// <summary>The names of all types above, which no schema can have.</summary>
    public required EquatableArray<string> Reserved { get; init; }
}
