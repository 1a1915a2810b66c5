using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Tracing;

/// <summary>A piece of lowering that can be done again by itself.</summary>
internal sealed class LoweringUnit
{
    /// <param name="work">The work; what it makes of the document it puts where it is wanted.</param>
    public LoweringUnit(Action work)
    {
        Work = work;
    }

    /// <summary>The work.</summary>
    public Action Work { get; }

    /// <summary>The named schemas it looked at, by their numbers.</summary>
    public int[] Sections { get; set; } = [];

    /// <summary>What it asked of what all units share, in order.</summary>
    public List<UnitAnswer> Answers { get; } = [];

    /// <summary>Whether it does something that it would not do again.</summary>
    public bool IsSpoilt { get; set; }

    /// <summary>Whether an edit of a named schema can make a difference to it.</summary>
    public bool LooksAt(int section) => SectionSet.Contains(Sections, section);
}

/// <summary>A question a unit asked and the answer it got.</summary>
/// <param name="Scope">What was asked.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
internal readonly record struct UnitAnswer(object Scope, string Question, object Answer);
