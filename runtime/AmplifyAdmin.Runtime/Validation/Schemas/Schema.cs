using System.Collections.Generic;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A schema: rules that must all hold.</summary>
internal sealed class Schema : SchemaRule
{
    // Far beyond what a value of the greatest depth needs; a reference that leads back to itself ends here.
    private const int GreatestDepth = 400;

    /// <summary>The rules, those that ask what others evaluated last.</summary>
    internal List<SchemaRule> Rules { get; } = [];

    /// <summary>Whether references lead here, so that a value may be held against the schema again and again.</summary>
    internal bool IsShared { get; init; }

    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (!IsShared)
        {
            return Evaluate(value, evaluated, ref context);
        }

        var verdicts = value.Tape.Verdicts;
        if (verdicts.TryGetValue((this, value.Position), out var known))
        {
            if (known.IsAccepted)
            {
                evaluated.AddKept(known.Evaluated);
                return true;
            }

            if (context.IsMuted)
            {
                return false;
            }
        }

        var found = Evaluated.None(value);
        var accepted = Evaluate(value, found, ref context);
        if (!context.RecursionLimitReached)
        {
            verdicts[(this, value.Position)] = new SchemaVerdict(accepted, found.Keep());
        }

        evaluated.Add(found);
        found.Release();
        return accepted;
    }

    private bool Evaluate(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (context.RecursionLimitReached || context.EvaluationDepth >= GreatestDepth || --context.EvaluationBudget < 0)
        {
            context.RecursionLimitReached = true;
            return false;
        }

        context.EvaluationDepth++;
        var accepted = true;
        var found = Evaluated.None(value);
        foreach (var rule in Rules)
        {
            if (!rule.Accepts(value, found, ref context))
            {
                accepted = false;
                if (context.IsMuted)
                {
                    break;
                }
            }
        }

        evaluated.Add(found);
        found.Release();
        context.EvaluationDepth--;
        return accepted;
    }

    /// <summary>Whether a child satisfies the schema; what it evaluates inside the child concerns no one else.</summary>
    internal bool AcceptsChild(JsonView child, ref ValidationContext context)
    {
        var evaluated = Evaluated.None(child);
        var accepted = Accepts(child, evaluated, ref context);
        evaluated.Release();
        return accepted;
    }

    internal bool AcceptsMember(JsonViewMember member, ref ValidationContext context)
    {
        if (context.IsMuted)
        {
            return AcceptsChild(member.Value, ref context);
        }

        // The name becomes a string only when there is an error to report on the way.
        var accepted = Tries(member.Value, ref context);
        if (!accepted && context.Enter(member.Name.Text()))
        {
            AcceptsChild(member.Value, ref context);
            context.Leave();
        }

        return accepted;
    }

    internal bool AcceptsItem(JsonView item, int index, ref ValidationContext context)
    {
        if (context.IsMuted)
        {
            return AcceptsChild(item, ref context);
        }

        if (!context.Enter(index))
        {
            return false;
        }

        var accepted = AcceptsChild(item, ref context);
        context.Leave();
        return accepted;
    }

    /// <summary>Whether a value satisfies the schema, without noting errors.</summary>
    internal bool Tries(JsonView value, ref ValidationContext context)
    {
        var evaluated = Evaluated.None(value);
        var accepted = Tries(value, evaluated, ref context);
        evaluated.Release();
        return accepted;
    }

    /// <summary>Whether a value satisfies the schema, without noting errors; evaluated children count only if it does.</summary>
    internal bool Tries(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        var before = context.IsMuted;
        context.IsMuted = true;
        var tried = Evaluated.None(value);
        var accepted = Accepts(value, tried, ref context);
        context.IsMuted = before;
        if (accepted)
        {
            evaluated.Add(tried);
        }

        tried.Release();
        return accepted;
    }
}

/// <summary>What a schema says about a value.</summary>
/// <param name="IsAccepted">Whether the value satisfies it.</param>
/// <param name="Evaluated">Where the tape keeps the set of children that the schema spoke about.</param>
internal readonly record struct SchemaVerdict(bool IsAccepted, int Evaluated);
