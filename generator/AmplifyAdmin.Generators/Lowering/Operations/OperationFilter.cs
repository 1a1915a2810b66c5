using System;
using System.Linq;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Applies the filters of the item's metadata.</summary>
internal static class OperationFilter
{
    /// <summary>Whether the filters include an operation.</summary>
    public static bool Includes(LoweringOptions options, string path, OperationNode operation)
    {
        if (!options.HasFilter)
        {
            return true;
        }

        var tags = operation.Tags;
        var id = operation.OperationId ?? "";
        return !(options.ExcludeDeprecated && operation.Deprecated)
            && (options.IncludeOperations.Count == 0 || options.IncludeOperations.Any(glob => Matches(glob, id)))
            && !options.ExcludeOperations.Any(glob => Matches(glob, id))
            && (options.IncludeTags.Count == 0 || tags.Any(tag => options.IncludeTags.Contains(tag)))
            && !tags.Any(tag => options.ExcludeTags.Contains(tag))
            && (options.IncludePaths.Count == 0 || options.IncludePaths.Any(glob => Matches(glob, path)));
    }

    /// <summary>Whether a path matches a glob: <c>*</c> matches within a segment, <c>**</c> across segments.</summary>
    public static bool Matches(string glob, string path) => Matches(glob.AsSpan(), path.AsSpan());

    private static bool Matches(ReadOnlySpan<char> glob, ReadOnlySpan<char> path)
    {
        while (glob.Length > 0 && glob[0] != '*')
        {
            if (path.Length == 0 || (glob[0] != '?' && glob[0] != path[0]))
            {
                return false;
            }

            glob = glob.Slice(1);
            path = path.Slice(1);
        }

        if (glob.Length == 0)
        {
            return path.Length == 0;
        }

        var crossesSegments = glob.Length > 1 && glob[1] == '*';
        var rest = glob.Slice(crossesSegments ? 2 : 1);
        for (var length = 0; length <= path.Length; length++)
        {
            if (Matches(rest, path.Slice(length)))
            {
                return true;
            }

            if (length < path.Length && path[length] == '/' && !crossesSegments)
            {
                return false;
            }
        }

        return false;
    }
}
