using AmplifyAdmin;
using AmplifyAdmin.Emulator;

namespace UnitTests;

/// <summary>Code that calls the Amplify Admin API is tested with the emulator, which opens no port here.</summary>
public sealed class EmulatorTests
{
    [Fact]
    public async Task A_new_backend_has_a_job()
    {
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            new EmulatorOptions { Url = null },
            TestContext.Current.CancellationToken
        );
        var client = new AmplifyAdminClient(emulator.CreateClient());

        var answer = await client.CreateBackendAsync(
            new CreateBackendReqObj
            {
                AppId = "d1a2b3c4",
                AppName = "orders",
                BackendEnvironmentName = "staging",
            },
            TestContext.Current.CancellationToken
        );

        Assert.NotNull(answer.JobId);
    }
}
