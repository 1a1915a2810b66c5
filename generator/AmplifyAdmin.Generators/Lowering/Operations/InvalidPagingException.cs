using System;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Paging that the document does not describe consistently.</summary>
/// <param name="field">The field of the extension that is wrong; empty for the extension as a whole.</param>
/// <param name="message">What is wrong.</param>
internal sealed class InvalidPagingException(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}
