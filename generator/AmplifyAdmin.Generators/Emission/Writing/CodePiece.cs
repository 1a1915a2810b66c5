namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Code that other code refers to.</summary>
internal readonly struct CodePiece(string before, Code code, int length, int indentation)
{
    /// <summary>The text before the code.</summary>
    public string Before { get; } = before;

    /// <summary>The code.</summary>
    public Code Code { get; } = code;

    /// <summary>The length of the used text at its end; the rest was copied after the piece.</summary>
    public int Length { get; } = length;

    /// <summary>The number of spaces before its lines, except the first.</summary>
    public int Indentation { get; } = indentation;
}
