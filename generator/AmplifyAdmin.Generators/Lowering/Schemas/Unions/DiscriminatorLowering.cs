using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Unions;

/// <summary>Tells which values of a discriminator choose which branch.</summary>
internal static class DiscriminatorLowering
{
    /// <summary>The values that choose a branch: mapped ones, else the branch's own name, else what its member allows.</summary>
    public static IEnumerable<string> Values(
        DiscriminatorNode discriminator,
        SchemaNode branch,
        SchemaView view,
        SchemaViewBuilder views
    )
    {
        var name = branch.Ref is { } reference ? LastSegment(reference) : null;
        var mapped = discriminator
            .Mapping.Where(entry => branch.Ref == entry.Value || (name is not null && Names(entry.Value, name)))
            .Select(entry => entry.Key)
            .ToList();
        if (mapped.Count > 0)
        {
            return mapped;
        }

        var stated = ConstantMembers.Values(view, discriminator.PropertyName, views);
        return stated.Count > 0 ? stated
            : name is not null ? [name]
            : [];
    }

    /// <summary>Whether a mapping's value names a schema: by its name, by a reference to it or by its file.</summary>
    public static bool Names(string mapped, string name)
    {
        if (mapped == name)
        {
            return true;
        }

        var end = mapped.IndexOf('#') >= 0 ? mapped.Length : mapped.LastIndexOf('.');
        var start = end > 0 ? mapped.LastIndexOf('/', end - 1) + 1 : 0;
        return end > start && (start > 0 || end < mapped.Length) && mapped.Substring(start, end - start) == name;
    }

    private static string LastSegment(string reference) => JsonPointer.FromReference(reference).Last;
}
