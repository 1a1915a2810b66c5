using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Tracing;

/// <summary>
/// Notes, while a document is lowered, which named schemas each unit of the work looks at and what it asks of what all
/// units share: names, types, errors. After an edit only the units that looked at what was edited are done again, and
/// as long as each asks the same questions in the same order, all others would do as they did.
/// </summary>
internal sealed class LoweringTrace
{
    /// <summary>Stands for a schema that is not there: what looks for one must look again after any edit.</summary>
    public const int Missing = -1;

    private readonly List<int> touched = [];
    private int frame;
    private LoweringUnit? current;
    private bool repeats;
    private int position;
    private int silences;

    /// <summary>Does a unit's work for the first time.</summary>
    public void Perform(LoweringUnit unit)
    {
        repeats = false;
        Do(unit);
    }

    /// <summary>Does a unit's work once more, with the answers it got before.</summary>
    /// <exception cref="LoweringDivergedException">It asks or reports something else, or cannot be repeated.</exception>
    public void Repeat(LoweringUnit unit)
    {
        repeats = true;
        Do(unit);
        if (unit.IsSpoilt || position != unit.Answers.Count)
        {
            throw new LoweringDivergedException();
        }
    }

    /// <summary>Does once more the units that look at an edited schema, in their order.</summary>
    public void RepeatAll(List<LoweringUnit> units, int section)
    {
        foreach (var unit in units)
        {
            if (unit.LooksAt(section))
            {
                Repeat(unit);
            }
        }
    }

    /// <summary>Whether units are done once more.</summary>
    public bool Repeats => repeats;

    /// <summary>Notes that a named schema was looked at.</summary>
    /// <param name="section">Its number; 0 is any other place.</param>
    public void Touch(int section)
    {
        if (section != 0 && (touched.Count == frame || touched[touched.Count - 1] != section))
        {
            touched.Add(section);
        }
    }

    /// <summary>Notes that named schemas were looked at.</summary>
    public void Touch(int[] sections)
    {
        foreach (var section in sections)
        {
            Touch(section);
        }
    }

    /// <summary>Begins something whose result will be remembered with what it looked at.</summary>
    /// <returns>What <see cref="End"/> wants.</returns>
    public int Begin()
    {
        var outer = frame;
        frame = touched.Count;
        return outer;
    }

    /// <summary>Ends it; whatever is around it has looked at the same.</summary>
    /// <returns>What was looked at since the beginning, each once.</returns>
    public int[] End(int outer)
    {
        var sections = SectionSet.Of(touched, frame);
        touched.RemoveRange(frame, touched.Count - frame);
        touched.AddRange(sections);
        frame = outer;
        return sections;
    }

    /// <summary>How much has been looked at so far.</summary>
    public int Mark => touched.Count;

    /// <summary>Forgets what was looked at since a mark, as nothing of it can show.</summary>
    public void Rewind(int mark) => touched.RemoveRange(mark, touched.Count - mark);

    /// <summary>The answer that the unit got to the same question before; false when it is asked for the first time.</summary>
    /// <exception cref="LoweringDivergedException">Something else was asked then.</exception>
    public bool TryRecall(object scope, string question, out object answer)
    {
        answer = "";
        if (!repeats || current is null || silences > 0)
        {
            return false;
        }

        if (position == current.Answers.Count)
        {
            throw new LoweringDivergedException();
        }

        var known = current.Answers[position++];
        if (!ReferenceEquals(known.Scope, scope) || known.Question != question)
        {
            throw new LoweringDivergedException();
        }

        answer = known.Answer;
        return true;
    }

    /// <summary>Notes the answer to a question.</summary>
    public void Note(object scope, string question, object answer)
    {
        if (current is not null && silences == 0)
        {
            current.Answers.Add(new UnitAnswer(scope, question, answer));
        }
    }

    /// <summary>Notes that the unit does something that it would not do again.</summary>
    public void Spoil()
    {
        if (current is not null)
        {
            current.IsSpoilt = true;
        }
    }

    /// <summary>Notes nothing for a while: the questions are part of one that is noted as a whole.</summary>
    public void Silence() => silences++;

    /// <summary>Notes again.</summary>
    public void Resume() => silences--;

    private void Do(LoweringUnit unit)
    {
        current = unit;
        position = 0;
        var outer = Begin();
        unit.Work();
        unit.Sections = End(outer);
        current = null;
        touched.Clear();
    }
}
