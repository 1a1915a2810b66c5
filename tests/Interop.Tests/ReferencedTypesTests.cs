using System;
using System.Text.Json;
using Xunit;

namespace Interop.Tests;

/// <summary>Emitted types of a referenced assembly in a consumer's own System.Text.Json context.</summary>
public sealed class ReferencedTypesTests
{
    private const string Job = """{"jobId":"j","appId":"a","backendEnvironmentName":"staging"}""";

    private const string Json =
        """{"title":"t","latest":"""
        + Job
        + ""","jobs":["""
        + Job
        + ","
        + Job
        + """],"byEnvironment":{"staging":{"appId":"a","backendEnvironmentName":"staging"},"none":null},"scopes":["EMAIL","NEWS"],"mode":"SOMETIMES"}""";

    [Fact]
    public void Members_are_read_and_written_with_the_emitted_code()
    {
        var report = JsonSerializer.Deserialize(Json, ReportContext.Default.Report)!;

        Assert.Equal(2, report.Jobs.Count);
        Assert.Equal(report.Latest, report.Jobs[1]);
        Assert.Equal("a", report.ByEnvironment["staging"]!.AppId);
        Assert.Null(report.ByEnvironment["none"]);
        Assert.False(report.Scopes[1].IsKnown);
        Assert.Equal("SOMETIMES", report.Mode?.Value);
        Assert.Equal(Json, JsonSerializer.Serialize(report, ReportContext.Default.Report));
    }

    [Fact]
    public void Emitted_types_are_roots_of_the_consumers_context()
    {
        Assert.Equal("j", JsonSerializer.Deserialize(Job, ReportContext.Default.BackendJobRespObj)!.JobId);
        Assert.Equal("[" + Job + "]", RoundTrip("[" + Job + "]"));

        static string RoundTrip(string json)
        {
            var context = ReportContext.Default.ListBackendJobRespObj;
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, context)!, context);
        }
    }

    [Theory]
    [InlineData("""{"title":"t","latest":{"jobId":7}}""", "$.latest", "$.jobId")]
    [InlineData("""{"title":"t","jobs":[{"jobId":"a"}]}""", "$.jobs[0]", "appId")]
    [InlineData("""{"title":"t","jobs":[{"appId":"a","appId":"b"}]}""", "$.jobs[0]", "Duplicate property 'appId'")]
    [InlineData("""{"title":"t","scopes":["EMAIL",1]}""", "$.scopes[1]", "Expected a string, found a number")]
    public void Checks_stay_and_errors_say_where(string json, string path, string message)
    {
        var exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(json, ReportContext.Default.Report)
        );

        Assert.Equal(path, exception.Path);
        Assert.NotNull(exception.LineNumber);
        Assert.NotNull(exception.BytePositionInLine);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
