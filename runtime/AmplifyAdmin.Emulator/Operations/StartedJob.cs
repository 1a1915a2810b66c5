using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>A job that has just been started.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="Operation">The operation that started it.</param>
/// <param name="Place">What it works on.</param>
/// <param name="Works">Whether it will end well; if not, it must change nothing.</param>
internal readonly record struct StartedJob(string Id, string Operation, Place Place, bool Works);
