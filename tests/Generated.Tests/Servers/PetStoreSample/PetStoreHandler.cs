using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PetStore;

namespace Generated.Tests.Servers.PetStoreSample;

/// <summary>A pet store in memory.</summary>
internal sealed class PetStoreHandler(IHttpContextAccessor accessor) : IPetStoreHandler
{
    private readonly ConcurrentDictionary<long, Pet> pets = new()
    {
        [1] = new Pet { Id = 1, Name = "Rex" },
    };
    private readonly ConcurrentDictionary<long, byte[]> photos = new();

    public Task<IReadOnlyList<Pet>> ListPetsAsync(int? limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Pet>>(pets.Values.Take(limit ?? 100).ToList());

    public Task<Pet> CreatePetAsync(NewPet body, CancellationToken cancellationToken)
    {
        if (body.Name == "crash")
        {
            throw new InvalidOperationException("secret");
        }

        if (pets.Values.Any(other => other.Name == body.Name))
        {
            var problem = new Problem { Code = "taken", Text = $"There is a {body.Name} already." };
            throw new ProblemException(problem, HttpStatusCode.Conflict);
        }

        // Who calls is in the context of the request.
        var pet = new Pet
        {
            Id = pets.Count + 1,
            Name = body.Name,
            Tag = accessor.HttpContext!.User.FindFirst("sub")?.Value,
        };
        return Task.FromResult(pets.GetOrAdd(pet.Id, pet));
    }

    public Task<Pet> GetPetAsync(long petId, CancellationToken cancellationToken) =>
        pets.TryGetValue(petId, out var pet)
            ? Task.FromResult(pet)
            : throw new ProblemException(
                new Problem { Code = "missing", Text = $"There is no pet {petId}." },
                HttpStatusCode.NotFound
            );

    public async IAsyncEnumerable<Pet> WatchPetsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var pet in pets.Values)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return pet;
        }
    }

    public async Task UploadPhotoAsync(long petId, UploadPhotoRequest body, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await body.Photo.Content.CopyToAsync(copy, cancellationToken);
        photos[petId] = copy.ToArray();
    }

    public Task<Stream> DownloadPhotoAsync(long petId, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(new MemoryStream(photos[petId]));
}
