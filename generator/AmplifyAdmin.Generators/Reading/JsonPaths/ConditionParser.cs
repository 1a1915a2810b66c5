using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Parses the conditions of filters.</summary>
internal sealed class ConditionParser
{
    private const int DeepestNesting = 100;

    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    private readonly PathScanner scanner;
    private readonly PathParser queries;
    private int depth;

    public ConditionParser(PathScanner scanner, PathParser queries)
    {
        this.scanner = scanner;
        this.queries = queries;
    }

    /// <summary>A condition: alternatives of conjunctions.</summary>
    public PathCondition Condition()
    {
        if (++depth > DeepestNesting)
        {
            throw scanner.Problem("the query is nested too deeply");
        }

        var alternatives = new List<PathCondition>();
        do
        {
            scanner.SkipBlanks();
            alternatives.Add(Conjunction());
        } while (scanner.TakeAfterBlanks("||"));

        depth--;
        return alternatives.Count == 1 ? alternatives[0] : new AnyCondition(alternatives);
    }

    private PathCondition Conjunction()
    {
        var conditions = new List<PathCondition>();
        do
        {
            scanner.SkipBlanks();
            conditions.Add(Basic());
        } while (scanner.TakeAfterBlanks("&&"));

        return conditions.Count == 1 ? conditions[0] : new AllCondition(conditions);
    }

    private PathCondition Basic()
    {
        if (scanner.Take("!"))
        {
            scanner.SkipBlanks();
            return new NotCondition(scanner.Next == '(' ? Parenthesized() : Test(Operand()));
        }

        if (scanner.Next == '(')
        {
            return Parenthesized();
        }

        var left = Operand();
        foreach (var comparison in Operators)
        {
            if (scanner.TakeAfterBlanks(comparison))
            {
                scanner.SkipBlanks();
                return new ComparisonCondition(Comparable(left), comparison, Comparable(Operand()));
            }
        }

        return Test(left);
    }

    private PathCondition Parenthesized()
    {
        scanner.Expect("(");
        var condition = Condition();
        scanner.SkipBlanks();
        scanner.Expect(")");
        return condition;
    }

    private PathCondition Test(PathOperand operand) =>
        operand switch
        {
            QueryOperand query => new ExistsCondition(query.Query),
            FunctionOperand { Function.IsCondition: true } function => new FunctionCondition(function),
            _ => throw scanner.Problem("a comparison is expected"),
        };

    private PathOperand Comparable(PathOperand operand) =>
        operand switch
        {
            QueryOperand { Query.IsSingular: false } => throw scanner.Problem(
                "a query that selects several nodes cannot be compared"
            ),
            FunctionOperand { Function.IsCondition: true } function => throw scanner.Problem(
                $"the result of '{function.Function.Name}' cannot be compared"
            ),
            _ => operand,
        };

    private PathOperand Operand()
    {
        if (scanner.Next is '@' or '$')
        {
            return new QueryOperand(queries.Segments(scanner.Take() == '$'));
        }

        if (scanner.Next is '\'' or '"')
        {
            return new LiteralOperand(JsonValue.Create(PathLiterals.String(scanner)));
        }

        if (scanner.Next is '-' or (>= '0' and <= '9'))
        {
            return new LiteralOperand(PathLiterals.Number(scanner));
        }

        var name = scanner.TakeFunctionName();
        if (scanner.Take("("))
        {
            return Function(name);
        }

        return name switch
        {
            "true" => new LiteralOperand(JsonValue.Create(true)),
            "false" => new LiteralOperand(JsonValue.Create(false)),
            "null" => new LiteralOperand(null),
            _ => throw scanner.Problem("a value, a query or a function is expected"),
        };
    }

    private FunctionOperand Function(string name)
    {
        var function =
            PathFunction.Find(name)
            ?? throw scanner.Problem(
                $"the function '{name}' does not exist.{Spelling.DidYouMean(name, PathFunction.Names)}"
            );
        if (++depth > DeepestNesting)
        {
            throw scanner.Problem("the query is nested too deeply");
        }

        var arguments = new List<PathOperand>();
        do
        {
            scanner.SkipBlanks();
            arguments.Add(Operand());
            scanner.SkipBlanks();
        } while (scanner.Take(","));

        scanner.Expect(")");
        depth--;
        return arguments.Count == function.ArgumentCount && arguments.All(function.Accepts)
            ? new FunctionOperand(function, arguments)
            : throw scanner.Problem($"the arguments do not fit the function '{name}'");
    }
}
