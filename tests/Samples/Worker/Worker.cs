using AmplifyAdmin.Runtime;
using Archive;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

internal sealed class Worker(
    [FromKeyedServices("europe")] IArchiveClient europe,
    [FromKeyedServices("america")] IArchiveClient america,
    IHostApplicationLifetime lifetime
) : BackgroundService
{
    private const long Gigabyte = 1L << 30;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UploadAsync(stoppingToken);
        await ImportAsync(stoppingToken);
        await WatchAsync(stoppingToken);
        await ListAsync(stoppingToken);
        await FailAsync(stoppingToken);
        lifetime.StopApplication();
    }

    private async Task UploadAsync(CancellationToken cancellationToken)
    {
        var (reports, largest) = (0, 0L);
        var file = new FilePart(new GeneratedStream(Gigabyte), "backup.bin", "application/zip")
        {
            Progress = new Reports(sent => (reports, largest) = (reports + 1, sent)),
        };

        var stored = await europe.UploadFileAsync("backup", file, cancellationToken);

        Console.WriteLine($"Uploaded {stored.Size} bytes, {largest} of them reported: {reports > 1000}");
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var count = await america.ImportFilesAsync(Files(), cancellationToken);

        Console.WriteLine($"Imported {count} files");

        static async IAsyncEnumerable<StoredFile> Files()
        {
            for (var number = 0; number < 1000; number++)
            {
                await Task.Yield();
                yield return new StoredFile { Name = $"file{number}", Size = number };
            }
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        // The server breaks the stream off after two events.
        var resuming = europe.With(new CallOptions { MaxEventStreamResumptions = 10 });
        var ids = new List<string?>();
        await foreach (var item in resuming.WatchFilesAsServerSentEventsAsync(cancellationToken))
        {
            ids.Add(item.EventId);
        }

        Console.WriteLine($"Events: {string.Join(' ', ids)}");
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        await PrintAsync("cursor", europe.ListByCursorItemsAsync(cancellationToken: cancellationToken));
        await PrintAsync("offset", europe.ListByOffsetItemsAsync(cancellationToken: cancellationToken));
        await PrintAsync("page", america.ListByPageItemsAsync(cancellationToken: cancellationToken));
        await PrintAsync("link", america.ListByLinkItemsAsync(cancellationToken));
        await PrintAsync("header", america.ListByHeaderItemsAsync(cancellationToken));
    }

    private static async Task PrintAsync(string paging, IAsyncEnumerable<StoredFile> files)
    {
        var names = new List<string>();
        await foreach (var file in files)
        {
            names.Add(file.Name);
        }

        Console.WriteLine($"Files by {paging}: {string.Join(' ', names)}");
    }

    private async Task FailAsync(CancellationToken cancellationToken)
    {
        try
        {
            await america.DownloadFileAsync("nothing", cancellationToken);
        }
        catch (ProblemException exception)
        {
            Console.WriteLine(exception.Message);
        }
    }

    private sealed class Reports(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
