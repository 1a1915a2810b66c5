using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Views;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Makes text, numbers and booleans that the keywords of a schema accept.</summary>
internal static class ScalarExamples
{
    private const int MaxLength = 10_000;
    private const long UnixTime = 1_706_702_400;

    private static readonly Dictionary<string, string> Formats = new Dictionary<string, string>
    {
        ["date-time"] = "2024-01-31T12:00:00Z",
        ["date"] = "2024-01-31",
        ["time"] = "12:00:00",
        ["duration"] = "PT1H",
        ["date-span"] = "01:00:00",
        ["time-span"] = "01:00:00",
        ["http-date"] = "Wed, 31 Jan 2024 12:00:00 GMT",
        ["uuid"] = "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        ["guid"] = "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        ["uri"] = "https://example.com/",
        ["url"] = "https://example.com/",
        ["iri"] = "https://example.com/",
        ["uri-reference"] = "/example",
        ["iri-reference"] = "/example",
        ["uri-template"] = "/example/{id}",
        ["email"] = "user@example.com",
        ["idn-email"] = "user@example.com",
        ["hostname"] = "example.com",
        ["idn-hostname"] = "example.com",
        ["ipv4"] = "192.0.2.1",
        ["ipv6"] = "2001:db8::1",
        ["byte"] = "ZXhhbXBsZQ==",
        ["binary"] = "ZXhhbXBsZQ==",
        ["base64url"] = "ZXhhbXBsZQ",
        ["json-pointer"] = "/example",
        ["relative-json-pointer"] = "0/example",
        ["regex"] = "^example$",
    };

    /// <summary>A value of one of several kinds.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="seed">Different values for different numbers, as far as the schema leaves a choice.</param>
    public static MadeValue Make(SchemaView view, JsonKinds kinds, int seed) =>
        (kinds & JsonKinds.String) != 0
            ? Text(view, seed) is { } text
                ? MadeValue.Of(text)
                : MadeValue.None
            : (kinds & JsonKinds.Number) != 0
                ? MadeValue.Of(Number(view, (kinds & JsonKinds.Fraction) == 0, seed))
                : (kinds & JsonKinds.Boolean) != 0
                    ? MadeValue.Of(seed % 2 == 0)
                    : MadeValue.None;

    private static string? Text(SchemaView view, int seed)
    {
        var length = TypedConstraints.LengthOf(view);
        var (least, most) = (length.Least ?? 0, length.Most ?? long.MaxValue);
        if (least > MaxLength || least > most)
        {
            return null;
        }

        if (view.Format is { } format && Formats.TryGetValue(format, out var known))
        {
            return known;
        }

        if (view.Any(static part => part.ContentEncoding is "base64" or "base64url"))
        {
            return Formats["base64url"] + (view.Any(static part => part.ContentEncoding == "base64") ? "==" : "");
        }

        if (view.Parts.Select(part => part.Pattern).FirstOrDefault(pattern => pattern is not null) is { } pattern)
        {
            return PatternExample.Make(pattern, (int)least);
        }

        var text = seed == 0 ? "string" : "string" + seed.ToString(CultureInfo.InvariantCulture);
        text = text.PadRight((int)least, 'x');
        return text.Length > most ? text.Substring(text.Length - (int)most) : text;
    }

    private static JsonValue Number(SchemaView view, bool isInteger, int seed)
    {
        var value = view.Format == "unixtime" ? UnixTime : 1m + seed;
        var lower = Strictest(view, part => [part.Minimum, part.ExclusiveMinimum], 1);
        var upper = Strictest(view, part => [part.Maximum, part.ExclusiveMaximum], -1);
        var step = isInteger ? 1m : Step(lower?.Value, upper?.Value);
        if (lower is var (least, excludesLeast) && (value < least || (excludesLeast && value == least)))
        {
            value = isInteger ? decimal.Ceiling(least) : least;
            value += excludesLeast && value == least ? step : 0;
        }

        if (upper is var (most, excludesMost) && (value > most || (excludesMost && value == most)))
        {
            value = isInteger ? decimal.Floor(most) : most;
            value -= excludesMost && value == most ? step : 0;
        }

        var divisor = view.Parts.Select(part => Parse(part.MultipleOf)).FirstOrDefault(number => number > 0);
        if (divisor is { } multiple)
        {
            var above = decimal.Ceiling(value / multiple) * multiple;
            value = upper is var (end, _) && above > end ? above - multiple : above;
        }

        return isInteger ? JsonValue.Create(decimal.Truncate(value))! : JsonValue.Create(value)!;
    }

    // Half the distance between both limits is inside them, whether they are exclusive or not.
    private static decimal Step(decimal? lower, decimal? upper) =>
        lower is { } least && upper is { } most ? (most - least) / 2 : 1;

    private static (decimal Value, bool Exclusive)? Strictest(
        SchemaView view,
        Func<Reading.Documents.SchemaNode, LimitModel?[]> limits,
        int sign
    ) =>
        view
            .Parts.SelectMany(limits)
            .Where(limit => limit is not null && Parse(limit.Text) is not null)
            .Select(limit => ((decimal, bool)?)(Parse(limit!.Text)!.Value, limit.Exclusive))
            .OrderByDescending(limit => sign * limit!.Value.Item1)
            .ThenByDescending(limit => limit!.Value.Item2)
            .FirstOrDefault();

    private static decimal? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) < 1e24m
            ? value
            : null;
}
