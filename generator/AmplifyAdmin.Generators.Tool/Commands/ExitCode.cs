namespace AmplifyAdmin.Generators.Tool.Commands;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was asked to do; with <c>--check</c>, no document changed.</summary>
    public const int Success = 0;

    /// <summary>The command failed.</summary>
    public const int Failure = 1;

    /// <summary><c>--check</c> found changes, none of them breaking.</summary>
    public const int Changed = 2;

    /// <summary><c>--check</c> found breaking changes.</summary>
    public const int Breaking = 3;
}
