using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Evaluates the conditions of filters.</summary>
internal sealed class ConditionEvaluator
{
    private readonly PathEvaluator evaluator;
    private readonly Dictionary<string, IRegexp?> patterns = [];

    public ConditionEvaluator(PathEvaluator evaluator)
    {
        this.evaluator = evaluator;
    }

    /// <summary>Whether a condition holds for a node.</summary>
    public bool Holds(PathCondition condition, PathNode node) =>
        condition switch
        {
            AnyCondition any => any.Conditions.Any(item => Holds(item, node)),
            AllCondition all => all.Conditions.All(item => Holds(item, node)),
            NotCondition not => !Holds(not.Condition, node),
            ExistsCondition exists => evaluator.Select(exists.Query, node).Count > 0,
            FunctionCondition function => IsMatch(function.Function, node),
            ComparisonCondition comparison => PathValue.Compare(
                Value(comparison.Left, node),
                comparison.Operator,
                Value(comparison.Right, node),
                evaluator.Visit
            ),
            _ => false,
        };

    private PathValue Value(PathOperand operand, PathNode node) =>
        operand switch
        {
            LiteralOperand literal => new PathValue(true, literal.Value),
            QueryOperand query => Single(evaluator.Select(query.Query, node)),
            FunctionOperand function => Call(function, node),
            _ => default,
        };

    private PathValue Call(FunctionOperand call, PathNode node)
    {
        if (call.Function.TakesNodes)
        {
            var nodes = evaluator.Select(((QueryOperand)call.Arguments[0]).Query, node);
            return call.Function.Name == "count" ? Number(nodes.Count) : Single(nodes);
        }

        return Value(call.Arguments[0], node).Node switch
        {
            JsonObject members => Number(members.Count),
            JsonArray elements => Number(elements.Count),
            JsonValue value when PathValue.TextOf(value) is { } text => Number(
                text.Length - text.Count(char.IsLowSurrogate)
            ),
            _ => default,
        };
    }

    private bool IsMatch(FunctionOperand call, PathNode node) =>
        Value(call.Arguments[0], node).Text is { } text
        && Value(call.Arguments[1], node).Text is { } pattern
        && Pattern(pattern) is { } expression
        && (call.Function.Name == "match" ? expression.Matches(text) : expression.IsFoundIn(text));

    private IRegexp? Pattern(string pattern)
    {
        if (!patterns.TryGetValue(pattern, out var expression))
        {
            expression = IRegexp.Parse(pattern);
            patterns.Add(pattern, expression);
        }

        return expression;
    }

    private static PathValue Single(IReadOnlyList<PathNode> nodes) =>
        nodes.Count == 1 ? new PathValue(true, nodes[0].Value) : default;

    private static PathValue Number(int value) => new(true, JsonValue.Create(value));
}
