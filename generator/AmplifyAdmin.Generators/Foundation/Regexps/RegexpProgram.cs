using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Foundation.Regexps;

/// <summary>
/// A regular expression as steps that advance through the text together, so that the work is at most the length of the text
/// times the number of steps.
/// </summary>
internal sealed class RegexpProgram
{
    private readonly List<Step> steps = [];
    private readonly int mostSteps;

    /// <param name="node">The expression.</param>
    /// <param name="mostSteps">The greatest number of steps.</param>
    /// <exception cref="RegexpLimitException">The expression has more steps.</exception>
    /// <exception cref="System.NotSupportedException">The expression depends on more than the characters in order.</exception>
    public RegexpProgram(RegexpNode node, int mostSteps = 1000)
    {
        this.mostSteps = mostSteps;
        Add(node);
        Append(new Step(null, -1, -1));
    }

    /// <summary>Whether the text matches: the whole of it, or a part.</summary>
    public bool IsMatch(string text, bool whole)
    {
        var remaining = long.MaxValue;
        return IsMatch(text, whole, ref remaining) == true;
    }

    /// <summary>Whether the text matches: the whole of it, or a part; null when that takes too many steps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">Whether the whole of it has to match.</param>
    /// <param name="remaining">The number of steps that may be taken, and then of those that are left.</param>
    public bool? IsMatch(string text, bool whole, ref long remaining)
    {
        var current = new List<int>();
        var entered = new int[steps.Count];
        var round = 0;
        var position = 0;
        while (true)
        {
            round++;
            var next = new List<int>();
            if (position == 0 || !whole)
            {
                current.Add(0);
            }

            var length =
                position + 1 < text.Length && char.IsSurrogatePair(text, position) ? 2
                : position < text.Length ? 1
                : 0;
            var character = text.Substring(position, length);
            var pending = new Stack<int>(current);
            while (pending.Count > 0)
            {
                var index = pending.Pop();
                if (--remaining < 0)
                {
                    return null;
                }

                if (entered[index] == round)
                {
                    continue;
                }

                entered[index] = round;
                var step = steps[index];
                switch (step.Node)
                {
                    case RegexpCharacter expected when length > 0 && expected.Matches(character):
                        next.Add(step.Next);
                        break;
                    case RegexpAnchor anchor when anchor.IsStart ? position == 0 : length == 0:
                        pending.Push(step.Next);
                        break;
                    case null when step.Next < 0:
                        if (!whole || length == 0)
                        {
                            return true;
                        }

                        break;
                    case null:
                        pending.Push(step.Next);
                        if (step.Other >= 0)
                        {
                            pending.Push(step.Other);
                        }

                        break;
                }
            }

            if (length == 0 || (whole && next.Count == 0))
            {
                return false;
            }

            current = next;
            position += length;
        }
    }

    private void Add(RegexpNode node)
    {
        switch (node)
        {
            case RegexpSequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Add(part);
                }

                break;
            case RegexpChoice choice:
                AddChoice(choice);
                break;
            case RegexpRepetition repetition:
                AddRepetition(repetition);
                break;
            case RegexpContext:
                throw new System.NotSupportedException();
            default:
                Append(new Step(node, steps.Count + 1, -1));
                break;
        }
    }

    private void AddChoice(RegexpChoice choice)
    {
        var ends = new List<int>();
        for (var index = 0; index < choice.Branches.Count - 1; index++)
        {
            var split = Append(default);
            Add(choice.Branches[index]);
            ends.Add(Append(default));
            steps[split] = new Step(null, split + 1, steps.Count);
        }

        Add(choice.Branches[choice.Branches.Count - 1]);
        foreach (var end in ends)
        {
            steps[end] = new Step(null, steps.Count, -1);
        }
    }

    private void AddRepetition(RegexpRepetition repetition)
    {
        for (var count = 0; count < repetition.Least; count++)
        {
            AddOnce(repetition.Part);
        }

        if (repetition.Most is not { } most)
        {
            var split = Append(default);
            Add(repetition.Part);
            Append(new Step(null, split, -1));
            steps[split] = new Step(null, split + 1, steps.Count);
            return;
        }

        var splits = new List<int>();
        for (var count = repetition.Least; count < most; count++)
        {
            splits.Add(Append(default));
            Add(repetition.Part);
        }

        foreach (var split in splits)
        {
            steps[split] = new Step(null, split + 1, steps.Count);
        }
    }

    // A step for each time, even for a part without any, so that counting to a large number ends.
    private void AddOnce(RegexpNode part)
    {
        Append(new Step(null, steps.Count + 1, -1));
        Add(part);
    }

    private int Append(Step step)
    {
        if (steps.Count == mostSteps)
        {
            throw new RegexpLimitException("is too large");
        }

        steps.Add(step);
        return steps.Count - 1;
    }

    /// <summary>What to do at a place of the expression.</summary>
    /// <param name="Node">The character or anchor to match; null to go on without one.</param>
    /// <param name="Next">The step after it; negative at the end of the expression.</param>
    /// <param name="Other">Another step to try as well; negative when there is none.</param>
    private readonly record struct Step(RegexpNode? Node, int Next, int Other);
}
