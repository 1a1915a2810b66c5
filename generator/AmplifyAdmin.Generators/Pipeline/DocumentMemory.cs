using System.Collections.Concurrent;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>
/// What one compiler keeps of documents between its runs, beside what it keeps itself: how they were lowered, so that an
/// edit of one schema does not read and lower all others again. It is gone with the compiler's own state.
/// </summary>
internal sealed class DocumentMemory
{
    private readonly ConcurrentDictionary<string, KnownDocument> documents = new();

    /// <summary>Takes what is known of a document. Whoever has it is alone with it; others read the document anew.</summary>
    public KnownDocument? Take(string path) => documents.TryRemove(path, out var known) ? known : null;

    /// <summary>Gives it back, or what is known instead.</summary>
    public void Keep(string path, KnownDocument known) => documents[path] = known;
}
