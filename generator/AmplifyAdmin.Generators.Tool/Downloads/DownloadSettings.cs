namespace AmplifyAdmin.Generators.Tool.Downloads;

/// <summary>What downloads are allowed to do.</summary>
/// <param name="Timeout">The time that a download can take, redirects included.</param>
/// <param name="AllowHttp">Whether addresses without encryption are accepted.</param>
/// <param name="Headers">The headers of requests to the host of the address.</param>
internal sealed record DownloadSettings(TimeSpan Timeout, bool AllowHttp, IReadOnlyList<RequestHeader> Headers);
