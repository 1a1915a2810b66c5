namespace AmplifyAdmin.Generators.Tool;

/// <summary>A problem that the person who runs the tool can solve; the message says how.</summary>
internal sealed class ToolException(string message) : Exception(message);
