using System;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Ends the reading of a text that is broken at one place.</summary>
internal sealed class ReadingProblemException : Exception
{
    public ReadingProblemException(DiagnosticDescriptor descriptor, int offset, string argument)
        : base(argument)
    {
        Descriptor = descriptor;
        Offset = offset;
    }

    /// <summary>What is wrong.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The UTF-16 code unit where it is.</summary>
    public int Offset { get; }
}
