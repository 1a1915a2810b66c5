using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints how a registered client writes the end of each call to the log.</summary>
internal static class RegistrationLogEmitter
{
    public static Code Emit(ApiSettings settings) =>
        Code.Of(
            $$"""
            private static readonly System::Action<Logging::ILogger, string, int?, double, System::Exception?> Answered =
                Logging::LoggerMessage.Define<string, int?, double>(
                    Logging::LogLevel.Debug,
                    new Logging::EventId(1, "CallAnswered"),
                    "{Operation} was answered after {Attempts} attempts and {Milliseconds} ms."
                );

            private static readonly System::Action<Logging::ILogger, string, int?, string, int?, double, System::Exception?> Failed =
                Logging::LoggerMessage.Define<string, int?, string, int?, double>(
                    Logging::LogLevel.Warning,
                    new Logging::EventId(2, "CallFailed"),
                    "{Operation} failed with status {Status} and {Error} after {Attempts} attempts and {Milliseconds} ms."
                );

            // Calls are measured only for a log that takes failures.
            private static System::Action<Runtime::ApiCallReport>? Log(System::IServiceProvider provider)
            {
                var factory = (Logging::ILoggerFactory?)provider.GetService(typeof(Logging::ILoggerFactory));
                var logger = factory?.CreateLogger({{Literal.String(
                settings.Namespace.Text + "." + settings.Names.Client.Text
            )}});
                return logger is null || !logger.IsEnabled(Logging::LogLevel.Warning) ? null : report =>
                {
                    if (report.Error is null)
                    {
                        Answered(logger, report.Operation, report.Attempts, report.Duration.TotalMilliseconds, null);
                    }
                    else
                    {
                        Failed(logger, report.Operation, report.Status, report.Error, report.Attempts, report.Duration.TotalMilliseconds, null);
                    }
                };
            }
            """
        );
}
