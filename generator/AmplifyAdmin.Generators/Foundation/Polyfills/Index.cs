using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A position from the end of a list, as in <c>list[^1]</c>.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The position from the start of a list.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
