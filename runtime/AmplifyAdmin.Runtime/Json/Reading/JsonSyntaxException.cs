using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Text that is no JSON, before anybody has said where and why.</summary>
internal sealed class JsonSyntaxException() : JsonException("The text is no valid JSON.");
