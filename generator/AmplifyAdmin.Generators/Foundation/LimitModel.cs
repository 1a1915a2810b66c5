namespace AmplifyAdmin.Generators.Foundation;

/// <summary>A limit of a number.</summary>
/// <param name="Text">The JSON number text.</param>
/// <param name="Exclusive">Whether the limit itself is outside.</param>
internal sealed record LimitModel(string Text, bool Exclusive);
