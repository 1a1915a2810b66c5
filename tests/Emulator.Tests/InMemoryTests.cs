using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>An emulator without a port, alone in the process so that every socket is its own.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection<InMemoryTests>]
public sealed class InMemoryTests
{
    private const string Descriptors = "/proc/self/fd";

    [Fact]
    public async Task Handlers_reach_an_emulator_that_opens_no_socket()
    {
        Assert.SkipUnless(Directory.Exists(Descriptors), "Only Linux lists the sockets of a process as files.");
        var before = Sockets();
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            new EmulatorOptions { Url = null },
            TestContext.Current.CancellationToken
        );
        var api = emulator.Api();

        await api.CreateAsync("dev");

        Assert.Equal(["dev"], (await api.GetAsync()).BackendEnvironmentList!);
        Assert.Empty(Sockets().Except(before));
    }

    private static List<string> Sockets() =>
        [
            .. Directory
                .EnumerateFiles(Descriptors)
                .Select(one => new FileInfo(one).LinkTarget ?? "")
                .Where(target => target.StartsWith("socket:", StringComparison.Ordinal)),
        ];
}
