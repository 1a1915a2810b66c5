using System;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A JSONPath query is not valid, or takes too much work to evaluate.</summary>
internal sealed class JsonPathException : Exception
{
    public JsonPathException(string message)
        : base(message) { }
}
