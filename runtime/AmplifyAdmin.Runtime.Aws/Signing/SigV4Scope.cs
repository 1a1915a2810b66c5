using System;
using System.Diagnostics.CodeAnalysis;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The scope of a signature: a day, a region and a service.</summary>
/// <param name="Date">The day as <c>yyyyMMdd</c>, in UTC.</param>
/// <param name="Region">The region's system name.</param>
/// <param name="Service">The service's signing name.</param>
public sealed record SigV4Scope(string Date, string Region, string Service)
{
    private const string Terminator = "aws4_request";

    /// <summary>Reads a scope such as <c>20260102/us-east-1/amplifybackend/aws4_request</c>.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="scope">The scope, when the text is one.</param>
    /// <returns>Whether the text is a scope.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SigV4Scope? scope)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        scope = parts is [var date, var region, var service, Terminator] ? new SigV4Scope(date, region, service) : null;
        return scope is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";
}
