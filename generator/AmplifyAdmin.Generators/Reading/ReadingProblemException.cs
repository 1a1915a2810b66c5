using System;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Ends the reading of a text that is broken at one place.</summary>
internal sealed class ReadingProblemException : Exception
{
    public ReadingProblemException(DiagnosticDescriptor descriptor, TextPosition position, string argument)
        : base(argument)
    {
        Descriptor = descriptor;
        Position = position;
    }

    /// <summary>What is wrong.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Where.</summary>
    public TextPosition Position { get; }
}
