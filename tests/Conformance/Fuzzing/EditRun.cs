using System.Diagnostics;
using System.Globalization;

namespace Conformance.Fuzzing;

/// <summary>
/// Edits real documents in a generator driver that keeps its state between runs, and compares the output after each edit
/// with the output of a new driver. The same seed gives the same edits.
/// </summary>
internal sealed class EditRun(int seed, TimeSpan time)
{
    private const int EditsOfADocument = 40;

    /// <summary>Runs until the time is up.</summary>
    /// <returns>The number of documents whose output differs.</returns>
    public int Run()
    {
        var originals = FuzzRun.Documents();
        var start = Stopwatch.GetTimestamp();
        var (edits, failed) = (0, 0);
        for (var number = seed; Stopwatch.GetElapsedTime(start) < time; number++)
        {
            var random = new Random(number);
            var original = originals[random.Next(originals.Count)];
            var document = new EditedDocument(original);
            for (var edit = 0; edit < EditsOfADocument; edit++, edits++)
            {
                if (document.Edit(random) is { } difference)
                {
                    failed++;
                    var path = Path.Combine(Path.GetTempPath(), $"edit-{number}.txt");
                    File.WriteAllText(path, difference);
                    Console.WriteLine(
                        $"{number} from {Path.GetFileName(original.Path)}, edit {edit}, written to {path}"
                    );
                    break;
                }
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{edits} edits in {originals.Count} documents, {failed} failures, seed {seed}, {time.TotalMinutes} minutes"
            )
        );
        return failed;
    }
}
