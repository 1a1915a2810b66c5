using Petstore;

namespace UnitTests;

/// <summary>Code that gets a client's interface is tested with the emitted fake, without a server.</summary>
public sealed class FakeTests
{
    [Fact]
    public async Task The_shop_asks_for_the_pet_once()
    {
        var fake = new PetstoreFake();
        fake.OnGetPet = (id, _) => Task.FromResult(new Pet { Name = $"Rex {id}", Status = PetStatus.Sold });

        Assert.False(await IsForSaleAsync(fake, 7));

        Assert.Single(fake.Calls, call => call.Operation == "getPet");
    }

    private static async Task<bool> IsForSaleAsync(IPetstoreClient client, long id) =>
        (await client.GetPetAsync(id)).Status == PetStatus.Available;
}
