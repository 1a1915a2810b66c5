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

/// <summary>How a parameter's elements or members are written, under OpenAPI's names.</summary>
public enum ParameterNotation
{
    /// <summary><c>a,b</c>.</summary>
    Simple,

    /// <summary><c>name=a&amp;name=b</c>, or <c>name=a,b</c>.</summary>
    Form,

    /// <summary><c>.a.b</c>.</summary>
    Label,

    /// <summary><c>;name=a;name=b</c>.</summary>
    Matrix,

    /// <summary><c>name=a%20b</c>.</summary>
    SpaceDelimited,

    /// <summary><c>name=a|b</c>.</summary>
    PipeDelimited,

    /// <summary><c>name[member]=a</c>.</summary>
    DeepObject,
}
