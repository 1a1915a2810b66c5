using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Sets the options of a client to values from configuration, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientOptionsValues
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the values of a configuration section.</summary>
    /// <param name="values">The values by their keys, relative to the section.</param>
    public ClientOptionsValues(IEnumerable<KeyValuePair<string, string?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (key, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                this.values[key] = value;
            }
        }
    }

    /// <summary>Sets the options that every client has.</summary>
    /// <exception cref="InvalidOperationException">A value does not have the type of its option.</exception>
    public void Bind(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.BaseAddress = Read(nameof(options.BaseAddress), Address) ?? options.BaseAddress;
        options.Timeout = Read<TimeSpan>(nameof(options.Timeout), Time) ?? options.Timeout;
        options.ValidateRequests =
            Read<bool>(nameof(options.ValidateRequests), bool.TryParse) ?? options.ValidateRequests;
        options.ValidateResponses =
            Read<bool>(nameof(options.ValidateResponses), bool.TryParse) ?? options.ValidateResponses;
        options.AssertFormats = Read<bool>(nameof(options.AssertFormats), bool.TryParse) ?? options.AssertFormats;
        options.SendIdempotencyKeys =
            Read<bool>(nameof(options.SendIdempotencyKeys), bool.TryParse) ?? options.SendIdempotencyKeys;
        options.MaxResponseBytes = Read<int>(nameof(options.MaxResponseBytes), Number) ?? options.MaxResponseBytes;
        options.MaxJsonDepth = Read<int>(nameof(options.MaxJsonDepth), Number) ?? options.MaxJsonDepth;
        foreach (var (name, _) in Children(nameof(options.AllowedLinkOrigins)))
        {
            options.AllowedLinkOrigins.Add(Read($"{nameof(options.AllowedLinkOrigins)}:{name}", Address)!);
        }

        foreach (var (name, value) in Children(nameof(options.Headers)))
        {
            options.Headers[name] = value;
        }
    }

    /// <summary>Returns a text; null when it is not configured.</summary>
    public string? Text(string key) => values.GetValueOrDefault(key);

    /// <summary>Returns a function for a configured token; null when it is not configured.</summary>
    public Func<CancellationToken, ValueTask<string>>? Token(string key) =>
        Text(key) is { } token ? _ => ValueTask.FromResult(token) : null;

    /// <summary>Returns a user name and password; null when they are not configured.</summary>
    public NetworkCredential? Credential(string key) =>
        Text(key + ":UserName") is { } name ? new NetworkCredential(name, Text(key + ":Password")) : null;

    /// <summary>Returns client credentials; null when they are not configured.</summary>
    /// <exception cref="InvalidOperationException">The configuration is incomplete or invalid.</exception>
    public ClientCredentials? ClientCredentials(string key)
    {
        if (Text(key + ":ClientId") is not { } id)
        {
            return null;
        }

        var secret =
            Text(key + ":ClientSecret")
            ?? throw new InvalidOperationException(
                $"The configuration has '{key}:ClientId' but no '{key}:ClientSecret'."
            );
        var scopes = Children(key + ":Scopes").OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new ClientCredentials(id, secret)
        {
            TokenUrl = Read(key + ":TokenUrl", Address),
            SendSecretInBody = Read<bool>(key + ":SendSecretInBody", bool.TryParse) ?? false,
            Scopes = scopes.Count == 0 ? null : scopes.ConvertAll(pair => pair.Value),
        };
    }

    private IEnumerable<KeyValuePair<string, string>> Children(string key)
    {
        foreach (var (path, value) in values)
        {
            if (path.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(path[(key.Length + 1)..], value);
            }
        }
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T? Read<T>(string key, TryParse<T> parse)
        where T : struct =>
        Text(key) is not { } text ? null
        : parse(text, out var value) ? value
        : throw Invalid(key, text, typeof(T));

    private Uri? Read(string key, TryParse<Uri?> parse) =>
        Text(key) is not { } text ? null
        : parse(text, out var value) ? value
        : throw Invalid(key, text, typeof(Uri));

    private static bool Address(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value);

    private static bool Time(string text, out TimeSpan value) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);

    private static bool Number(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static InvalidOperationException Invalid(string key, string text, Type type) =>
        new($"Failed to convert the configuration value '{text}' at '{key}' to {type.Name}.");
}
