using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Reads how a parameter is written, with OpenAPI's defaults.</summary>
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

    /// <summary>Whether lists and objects are spread when the document does not say.</summary>
    public static bool ExplodesByDefault(ParameterStyle style) =>
        style is ParameterStyle.Form or ParameterStyle.DeepObject;
}
