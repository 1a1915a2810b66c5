using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmplifyAdmin.Runtime;

/// <summary>The way from a value down to the place being checked; it lives on the stack and becomes text only for an error.</summary>
[InlineArray(Capacity)]
internal struct ValidationPath
{
    internal const int Capacity = 64;

    private ValidationStep first;

    /// <summary>The JSON pointer made of the first steps.</summary>
    /// <param name="path">The path.</param>
    /// <param name="depth">The number of steps.</param>
    /// <param name="secret">The first step inside a sensitive value, where the names may be data.</param>
    internal static string ToPointer(in ValidationPath path, int depth, int secret)
    {
        if (depth == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        for (var index = 0; index < depth; index++)
        {
            var step = path[index];
            text.Append('/');
            if (step.Name is not null && index >= secret)
            {
                text.Append("***");
            }
            else if (step.Name is { } name)
            {
                text.Append(
                    name.Replace("~", "~0", System.StringComparison.Ordinal)
                        .Replace("/", "~1", System.StringComparison.Ordinal)
                );
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{step.Index}");
            }
        }

        return text.ToString();
    }
}

/// <summary>A step from an object to a member, or from an array to an element.</summary>
internal readonly record struct ValidationStep(string? Name, int Index);
