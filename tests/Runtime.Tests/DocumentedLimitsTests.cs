using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.AspNetCore;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests;

/// <summary>The limits in SECURITY.md are the defaults of the options.</summary>
public sealed partial class DocumentedLimitsTests
{
    private static readonly Dictionary<string, long> Defaults = new()
    {
        ["ApiClientOptions.MaxResponseBytes"] = new ApiClientOptions().MaxResponseBytes,
        ["ApiClientOptions.MaxJsonDepth"] = new ApiClientOptions().MaxJsonDepth,
        ["ValidationOptions.MaxErrors"] = new ValidationOptions().MaxErrors,
        ["ServerOptions.MaxRequestBytes"] = new ServerOptions().MaxRequestBytes,
        ["AwsSigningOptions.MaxBufferedBodyBytes"] = new AwsSigningOptions().MaxBufferedBodyBytes,
    };

    [Fact]
    public void Each_limit_has_the_documented_default()
    {
        var documented = Row()
            .Matches(File.ReadAllText(Path.Combine(Root(), "SECURITY.md")))
            .ToDictionary(
                row => row.Groups["option"].Value,
                row =>
                    long.Parse(row.Groups["number"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
                    * (row.Groups["unit"].Value == "MiB" ? 1024 * 1024 : 1)
            );

        Assert.Equal(Defaults.OrderBy(limit => limit.Key), documented.OrderBy(limit => limit.Key));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmplifyAdmin.Generators.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(
        @"^\| [^|]+ \| (?<number>[\d,]+) ?(?<unit>\w*) \| `(?<option>\w+Options\.\w+)`",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();
}
