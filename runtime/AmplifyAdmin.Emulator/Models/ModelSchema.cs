using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>The GraphQL text that models are written in.</summary>
internal static class ModelSchema
{
    /// <summary>Reads a schema; an empty one has no models.</summary>
    public static GraphQLDocument Parse(string? text) =>
        Parser.Parse(string.IsNullOrWhiteSpace(text) ? "scalar ID" : text);

    /// <summary>The reason why a schema cannot be read; null when it can.</summary>
    public static string? ErrorOf(string? text)
    {
        try
        {
            Parse(text);
            return null;
        }
        // Besides mistakes in syntax, this is text that is nested too deeply to be read.
        catch (GraphQLParserException error)
        {
            return $"The GraphQL schema has a syntax error in line {error.Location.Line}: {error.Description}";
        }
    }
}
