namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Prints the attribute of members that editors do not suggest.</summary>
internal static class EditorBrowsing
{
    /// <summary>For what only emitted code and the runtime call.</summary>
    public static Code Never { get; } =
        Code.Of($"[ComponentModel::EditorBrowsable(ComponentModel::EditorBrowsableState.Never)]");
}
