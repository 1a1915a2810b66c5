using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Text that is not JSON, before anybody has said where and why.</summary>
internal sealed class JsonSyntaxException() : JsonException("Invalid JSON.");
