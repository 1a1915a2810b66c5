using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Where an API key is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiKeyLocation
{
    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a cookie.</summary>
    Cookie,
}
