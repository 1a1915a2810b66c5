using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A function of a filter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TakesNodes">Whether its argument is a list of nodes rather than a value.</param>
/// <param name="ArgumentCount">How many arguments it takes.</param>
/// <param name="IsCondition">Whether its result is true or false rather than a value.</param>
internal sealed record PathFunction(string Name, bool TakesNodes, int ArgumentCount, bool IsCondition)
{
    private static readonly PathFunction[] Known =
    [
        new("length", false, 1, false),
        new("count", true, 1, false),
        new("value", true, 1, false),
        new("match", false, 2, true),
        new("search", false, 2, true),
    ];

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Names => Known.Select(function => function.Name);

    /// <summary>The function of a name; null when there is none.</summary>
    public static PathFunction? Find(string name) => Known.FirstOrDefault(function => function.Name == name);

    /// <summary>Whether an operand can be an argument.</summary>
    public bool Accepts(PathOperand operand) =>
        operand switch
        {
            QueryOperand query => TakesNodes || query.Query.IsSingular,
            FunctionOperand function => !TakesNodes && !function.Function.IsCondition,
            _ => !TakesNodes,
        };
}
