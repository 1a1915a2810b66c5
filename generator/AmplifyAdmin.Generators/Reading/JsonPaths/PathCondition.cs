using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>The condition of a filter.</summary>
internal abstract record PathCondition;

/// <summary>Holds when one of its conditions holds.</summary>
internal sealed record AnyCondition(IReadOnlyList<PathCondition> Conditions) : PathCondition;

/// <summary>Holds when all of its conditions hold.</summary>
internal sealed record AllCondition(IReadOnlyList<PathCondition> Conditions) : PathCondition;

/// <summary>Holds when its condition does not.</summary>
internal sealed record NotCondition(PathCondition Condition) : PathCondition;

/// <summary>Holds when a query selects something.</summary>
internal sealed record ExistsCondition(PathQuery Query) : PathCondition;

/// <summary>Holds when a function returns true.</summary>
internal sealed record FunctionCondition(FunctionOperand Function) : PathCondition;

/// <summary>Holds when two values compare as the operator requires.</summary>
internal sealed record ComparisonCondition(PathOperand Left, string Operator, PathOperand Right) : PathCondition;

/// <summary>A value that a filter compares or passes to a function.</summary>
internal abstract record PathOperand;

/// <summary>A literal.</summary>
internal sealed record LiteralOperand(JsonNode? Value) : PathOperand;

/// <summary>What a query selects.</summary>
internal sealed record QueryOperand(PathQuery Query) : PathOperand;

/// <summary>The result of a function.</summary>
internal sealed record FunctionOperand(PathFunction Function, IReadOnlyList<PathOperand> Arguments) : PathOperand;
