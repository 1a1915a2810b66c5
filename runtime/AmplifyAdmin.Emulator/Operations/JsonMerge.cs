using System.Text.Json.Nodes;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Merges new settings into existing ones.</summary>
internal static class JsonMerge
{
    /// <summary>Replaces the given members and keeps the others. Lists are replaced as a whole.</summary>
    public static void Into(JsonObject settings, JsonObject given)
    {
        foreach (var (name, value) in given)
        {
            if (value is JsonObject inner && settings[name] is JsonObject old)
            {
                Into(old, inner);
            }
            else
            {
                settings[name] = value?.DeepClone();
            }
        }
    }
}
