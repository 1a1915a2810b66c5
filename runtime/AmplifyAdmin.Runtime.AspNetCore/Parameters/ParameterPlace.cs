namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Where a parameter travels.</summary>
public enum ParameterPlace
{
    /// <summary>A piece of the path.</summary>
    Path,

    /// <summary>The query.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A cookie.</summary>
    Cookie,
}
