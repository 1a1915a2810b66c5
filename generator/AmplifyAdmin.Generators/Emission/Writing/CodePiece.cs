namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Code that other code refers to.</summary>
/// <param name="Before">The text before it.</param>
/// <param name="Code">The code.</param>
/// <param name="Length">How much is used of the text at its end; the rest was copied behind the piece.</param>
/// <param name="Indentation">The spaces before its lines, the first one left aside.</param>
internal readonly struct CodePiece(string before, Code code, int length, int indentation)
{
    public string Before { get; } = before;
    public Code Code { get; } = code;
    public int Length { get; } = length;
    public int Indentation { get; } = indentation;
}
