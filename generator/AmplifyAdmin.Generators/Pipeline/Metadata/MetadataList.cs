using System.Linq;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

/// <summary>Splits lists in metadata.</summary>
internal static class MetadataList
{
    /// <summary>The items of a list.</summary>
    /// <remarks>MSBuild passes semicolons through unchanged; the build's targets replace them with commas.</remarks>
    public static EquatableArray<string> Of(string text) =>
        text.Split(';', ',').Select(item => item.Trim()).Where(item => item.Length > 0).ToEquatableArray();
}
