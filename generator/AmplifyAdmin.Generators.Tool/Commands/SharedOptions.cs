using System.CommandLine;
using AmplifyAdmin.Generators.Tool.Downloads;

namespace AmplifyAdmin.Generators.Tool.Commands;

/// <summary>The options that several commands have.</summary>
internal sealed class SharedOptions
{
    private const int DefaultTimeout = 60;

    /// <summary>The project.</summary>
    public Option<string?> Project { get; } =
        new("--project", "-p")
        {
            Description = "The project file, or its folder. Default: the project in the current folder.",
        };

    private Option<bool> AllowHttp { get; } =
        new("--allow-http")
        {
            Description = "Accepts addresses without encryption. Loopback addresses need no option.",
        };

    private Option<string[]> Header { get; } =
        new("--header")
        {
            Description =
                "A request header such as \"Authorization: Bearer …\". It is sent to the host of the "
                + "address only, and stored nowhere. Can be repeated.",
        };

    private Option<int> Timeout { get; } =
        new("--timeout")
        {
            Description = "The seconds that a download can take.",
            DefaultValueFactory = _ => DefaultTimeout,
        };

    /// <summary>Adds the options of downloads to a command.</summary>
    public void AddDownloads(Command command)
    {
        command.Add(Header);
        command.Add(Timeout);
        command.Add(AllowHttp);
    }

    /// <summary>The settings of downloads that a command line asks for.</summary>
    public DownloadSettings Settings(ParseResult result)
    {
        var seconds = result.GetValue(Timeout);
        return seconds is > 0 and <= 3600
            ? new DownloadSettings(
                TimeSpan.FromSeconds(seconds),
                result.GetValue(AllowHttp),
                (result.GetValue(Header) ?? []).Select(RequestHeader.Parse).ToList()
            )
            : throw new ToolException("--timeout must be between 1 and 3600 seconds.");
    }
}
