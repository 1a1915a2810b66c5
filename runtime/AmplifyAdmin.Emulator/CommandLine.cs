using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace AmplifyAdmin.Emulator;

/// <summary>Reads the options of the program.</summary>
internal static class CommandLine
{
    private const string DefaultUrl = "http://127.0.0.1:5005";

    public const string Usage = $"""
        Usage: AmplifyAdmin.Emulator [options]
          --urls URL                      where to listen ({DefaultUrl})
          --data FILE                     the SQLite file that holds the data (:memory:)
          --require-signature KEY:SECRET  accept only requests signed with this key; may be repeated
          --allowed-origins ORIGIN,...    web origins that may call the emulator, besides loopback ones
          --allowed-hosts HOST,...        host names that reach the emulator, besides loopback ones
          --environments-per-app N        the most environments an app may have (100)
          --requests-per-second N         the most requests a second (no limit)
          --job-duration MILLISECONDS     how long a job is IN_PROGRESS (300)
          --token-lifetime SECONDS        how long a challenge code is good for (300)
          --latency MILLISECONDS          how long every request waits (0)
          --fail-429 N                    how many of the first requests are answered with 429 (0)
          --fail-504 N                    how many of the next requests are answered with 504 (0)
          --fail-jobs N                   how many of the first jobs end as FAILED (0)
          --help                          print this text
          --version                       print the version
        """;

    /// <summary>The text that answers <c>--help</c> or <c>--version</c>; null to start.</summary>
    public static string? Answer(string[] arguments) =>
        arguments.Any(argument => argument is "--help" or "-h" or "-?") ? Usage
        : arguments.Contains("--version") ? ProductVersion()
        : null;

    public static EmulatorOptions Parse(string[] arguments)
    {
        var options = new EmulatorOptions { Url = DefaultUrl };
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (index + 1 == arguments.Length)
            {
                throw new FormatException($"{arguments[index]} is unknown or lacks a value.");
            }

            Apply(options, arguments[index], arguments[index + 1]);
        }

        return options;
    }

    private static void Apply(EmulatorOptions options, string name, string value)
    {
        switch (name)
        {
            case "--urls":
                options.Url = value;
                break;
            case "--data":
                options.DataFile = value;
                break;
            case "--require-signature" when value.Split(':', 2) is [{ Length: > 0 } key, { Length: > 0 } secret]:
                options.AccessKeys[key] = secret;
                break;
            case "--allowed-origins":
                AddAll(options.AllowedOrigins, value);
                break;
            case "--allowed-hosts":
                AddAll(options.AllowedHosts, value);
                break;
            case "--environments-per-app":
                options.EnvironmentsPerApp = Number(value);
                break;
            case "--requests-per-second":
                options.RequestsPerSecond = Number(value);
                break;
            case "--job-duration":
                options.JobDuration = TimeSpan.FromMilliseconds(Number(value));
                break;
            case "--token-lifetime":
                options.TokenLifetime = TimeSpan.FromSeconds(Number(value));
                break;
            case "--latency":
                options.Faults.Latency = TimeSpan.FromMilliseconds(Number(value));
                break;
            case "--fail-429":
                options.Faults.TooManyRequests = Number(value);
                break;
            case "--fail-504":
                options.Faults.Timeouts = Number(value);
                break;
            case "--fail-jobs":
                options.Faults.FailedJobs = Number(value);
                break;
            default:
                throw new FormatException($"{name} {value} is not an option.");
        }
    }

    private static void AddAll(ICollection<string> into, string values)
    {
        foreach (var value in values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            into.Add(value.TrimEnd('/'));
        }
    }

    private static string ProductVersion() =>
        typeof(CommandLine)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{value}' is not a whole number.");
}
