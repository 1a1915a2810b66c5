using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>How a parameter's value is written: OpenAPI's styles.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>JSON text.</summary>
    Json,
}
