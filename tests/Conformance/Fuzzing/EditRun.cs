using System.Diagnostics;
using System.Globalization;

namespace Conformance.Fuzzing;

/// <summary>
/// Edits named schemas of real documents, again and again, and compares what a generator that follows the edits makes of
/// each text with what one makes of it that has seen nothing before. A seed gives the same edits each time.
/// </summary>
internal sealed class EditRun(int seed, TimeSpan time)
{
    private const int EditsOfADocument = 40;

    /// <summary>Runs until the time is up.</summary>
    /// <returns>How many documents went wrong.</returns>
    public int Run()
    {
        var originals = FuzzRun.Documents();
        var start = Stopwatch.GetTimestamp();
        var (edits, followed, failed) = (0, 0, 0);
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
                    Console.WriteLine($"{number} from {Path.GetFileName(original.Path)}, edit {edit}, kept as {path}");
                    break;
                }
            }

            followed += document.Followed;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{edits} edits of schemas in {originals.Count} documents, {followed} of them followed, {failed} failures, seed {seed}, {time.TotalMinutes} minutes"
            )
        );
        return failed;
    }
}
