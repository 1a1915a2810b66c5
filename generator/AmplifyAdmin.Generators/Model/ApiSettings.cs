using System;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>What every emitted file of a document may depend on; kept small, because a change here re-emits everything.</summary>
/// <param name="DocumentName">The document's file name, for file headers.</param>
/// <param name="Namespace">The namespace of the emitted code.</param>
/// <param name="HintPrefix">What hint names begin with: empty, or the namespace and a slash when a project has several documents.</param>
/// <param name="Names">The names of the types that exist once per document.</param>
/// <param name="Emit">What is emitted.</param>
/// <param name="HasHttpFactory">Whether the project references Microsoft.Extensions.Http.</param>
/// <param name="HasAspNetCore">Whether the project references AmplifyAdmin.Runtime.AspNetCore.</param>
internal sealed record ApiSettings(
    string DocumentName,
    NamespaceName Namespace,
    string HintPrefix,
    ApiNames Names,
    EmittedParts Emit,
    bool HasHttpFactory,
    bool HasAspNetCore
)
{
    /// <summary>The name of the resource that contains the document.</summary>
    public string Resource { get; init; } = "";

    /// <summary>Whether all emitted types are internal.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether code is emitted that belongs to any of the given parts.</summary>
    /// <remarks>Next to referenced models, only what the server alone needs is emitted; a client shares the rest.</remarks>
    public bool Emits(EmittedParts parts) =>
        Emit.HasFlag(EmittedParts.Referenced) ? parts == EmittedParts.Server : (Emit & parts) != EmittedParts.None;
}

/// <summary>The parts of the output a document's <c>Emit</c> metadata chooses from.</summary>
[Flags]
internal enum EmittedParts
{
    None = 0,
    Models = 1,
    Validators = 2,
    Client = 4,
    Server = 8,

    /// <summary>The models and their checks are in a referenced assembly: they count as there and are not emitted.</summary>
    Referenced = 16,

    /// <summary>A client that answers with examples, for tests.</summary>
    Fake = 32,

    /// <summary>What receives and sends webhooks.</summary>
    Webhooks = 64,
}
