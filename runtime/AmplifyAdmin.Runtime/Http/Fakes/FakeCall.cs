using System.Collections.Generic;

namespace AmplifyAdmin.Runtime;

/// <summary>A call that a fake client recorded.</summary>
public sealed class FakeCall
{
    internal FakeCall(string operation, IReadOnlyDictionary<string, object?> arguments)
    {
        Operation = operation;
        Arguments = arguments;
    }

    /// <summary>The operation's id in the document.</summary>
    public string Operation { get; }

    /// <summary>The arguments by the names of the method's parameters.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }
}
