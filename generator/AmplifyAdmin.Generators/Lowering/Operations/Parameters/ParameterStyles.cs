using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Parameters;

/// <summary>Determines the style of a parameter, with the defaults of OpenAPI.</summary>
internal static class ParameterStyles
{
    /// <summary>The style of a parameter.</summary>
    public static ParameterStyle Style(string? style, ParameterLocation location) =>
        style switch
        {
            "simple" => ParameterStyle.Simple,
            "form" => ParameterStyle.Form,
            "label" => ParameterStyle.Label,
            "matrix" => ParameterStyle.Matrix,
            "spaceDelimited" => ParameterStyle.SpaceDelimited,
            "pipeDelimited" => ParameterStyle.PipeDelimited,
            "deepObject" => ParameterStyle.DeepObject,
            _ => location is ParameterLocation.Path or ParameterLocation.Header
                ? ParameterStyle.Simple
                : ParameterStyle.Form,
        };

    /// <summary>Whether lists and objects are exploded by default.</summary>
    public static bool ExplodesByDefault(ParameterStyle style) =>
        style is ParameterStyle.Form or ParameterStyle.DeepObject;
}
