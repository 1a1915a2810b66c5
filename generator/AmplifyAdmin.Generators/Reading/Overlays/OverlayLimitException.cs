using System;

namespace AmplifyAdmin.Generators.Reading.Overlays;

/// <summary>An overlay makes its document too large or too deep.</summary>
internal sealed class OverlayLimitException : Exception
{
    public OverlayLimitException(bool isTooDeep)
    {
        IsTooDeep = isTooDeep;
    }

    /// <summary>Whether the document would be nested too deeply rather than be too large.</summary>
    public bool IsTooDeep { get; }
}
