using System.Net;

namespace Petstore;

/// <summary>Answers the operations of the document: parameters and bodies are read and validated before.</summary>
public sealed class PetstoreHandler : IPetstoreHandler
{
    public Task<IReadOnlyList<Pet>> ListPetsAsync(int? limit, CancellationToken cancellationToken) => throw Missing();

    public Task<Pet> CreatePetAsync(NewPet body, CancellationToken cancellationToken) => throw Missing();

    public Task<Pet> GetPetAsync(long id, CancellationToken cancellationToken) => throw Missing();

    // The documented error, with a status.
    private static ProblemException Missing() =>
        new(new Problem { Title = "The operation is not written." }, HttpStatusCode.NotImplemented);
}
