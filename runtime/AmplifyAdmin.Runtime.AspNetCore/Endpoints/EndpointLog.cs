using System;
using Microsoft.Extensions.Logging;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>What endpoints log.</summary>
internal static partial class EndpointLog
{
    [LoggerMessage(1, LogLevel.Error, "{Operation} failed; request {RequestId}.")]
    public static partial void Failed(ILogger logger, Exception exception, string operation, string requestId);

    [LoggerMessage(2, LogLevel.Error, "{Operation} failed after its response had begun; request {RequestId}.")]
    public static partial void FailedMidway(ILogger logger, Exception exception, string operation, string requestId);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} answered with {Error}; request {RequestId}.")]
    public static partial void Answered(ILogger logger, string operation, string error, string requestId);

    [LoggerMessage(4, LogLevel.Debug, "The caller of {Operation} went away; request {RequestId}.")]
    public static partial void Aborted(ILogger logger, string operation, string requestId);
}
