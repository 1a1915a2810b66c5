using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Required members of an object are missing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MissingMembersException : JsonException
{
    internal MissingMembersException(string message, IReadOnlyList<string> names)
        : base(message)
    {
        Names = names;
    }

    /// <summary>The names of the members.</summary>
    public IReadOnlyList<string> Names { get; }
}
