using System.Collections.Concurrent;
using System.Net;
using Petstore;

namespace WebApi;

/// <summary>Keeps pets in memory.</summary>
public sealed class PetstoreHandler : IPetstoreHandler
{
    private readonly ConcurrentDictionary<long, Pet> pets = new();
    private long lastId;

    public Task<IReadOnlyList<Pet>> ListPetsAsync(int? limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Pet>>([.. pets.Values.OrderBy(pet => pet.Id).Take(limit ?? 100)]);

    public Task<Pet> CreatePetAsync(NewPet body, CancellationToken cancellationToken)
    {
        var pet = new Pet
        {
            Id = Interlocked.Increment(ref lastId),
            Name = body.Name,
            Status = body.Status,
        };
        pets[pet.Id] = pet;
        return Task.FromResult(pet);
    }

    public Task<Pet> GetPetAsync(long id, CancellationToken cancellationToken) =>
        pets.TryGetValue(id, out var pet)
            ? Task.FromResult(pet)
            : throw new ProblemException(new Problem { Title = $"No pet {id}" }, HttpStatusCode.NotFound);
}
