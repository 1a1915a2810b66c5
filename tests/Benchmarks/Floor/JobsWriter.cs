using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>Jobs and the small response, written by hand.</summary>
internal static class JobsWriter
{
    internal static void WriteListBackendJobRespObj(ref FloorOutput output, ListBackendJobRespObj value)
    {
        var start = output.Position;
        if (value.NextToken is { } nextToken)
        {
            output.Raw(",\"nextToken\":"u8);
            output.Text(nextToken);
        }

        if (value.Jobs is { } jobs)
        {
            output.Raw(",\"jobs\":"u8);
            WriteBackendJobRespObjList(ref output, jobs);
        }

        output.End(start);
    }

    internal static void WriteBackendAuthRespObj(ref FloorOutput output, BackendAuthRespObj value)
    {
        var start = output.Position;
        if (value.JobId is { } jobId)
        {
            output.Raw(",\"jobId\":"u8);
            output.Text(jobId);
        }

        output.Raw(",\"appId\":"u8);
        output.Text(value.AppId);
        if (value.Error is { } error)
        {
            output.Raw(",\"error\":"u8);
            output.Text(error);
        }

        if (value.Operation is { } operation)
        {
            output.Raw(",\"operation\":"u8);
            output.Text(operation);
        }

        output.Raw(",\"backendEnvironmentName\":"u8);
        output.Text(value.BackendEnvironmentName);
        if (value.Status is { } status)
        {
            output.Raw(",\"status\":"u8);
            output.Text(status);
        }

        output.End(start);
    }

    internal static void WriteBackendJobRespObj(ref FloorOutput output, BackendJobRespObj value)
    {
        var start = output.Position;
        if (value.JobId is { } jobId)
        {
            output.Raw(",\"jobId\":"u8);
            output.Text(jobId);
        }

        if (value.CreateTime is { } createTime)
        {
            output.Raw(",\"createTime\":"u8);
            output.Text(createTime);
        }

        output.Raw(",\"appId\":"u8);
        output.Text(value.AppId);
        if (value.UpdateTime is { } updateTime)
        {
            output.Raw(",\"updateTime\":"u8);
            output.Text(updateTime);
        }

        if (value.Error is { } error)
        {
            output.Raw(",\"error\":"u8);
            output.Text(error);
        }

        if (value.Operation is { } operation)
        {
            output.Raw(",\"operation\":"u8);
            output.Text(operation);
        }

        output.Raw(",\"backendEnvironmentName\":"u8);
        output.Text(value.BackendEnvironmentName);
        if (value.Status is { } status)
        {
            output.Raw(",\"status\":"u8);
            output.Text(status);
        }

        output.End(start);
    }

    private static void WriteBackendJobRespObjList(ref FloorOutput output, IReadOnlyList<BackendJobRespObj> list)
    {
        output.Raw("["u8);
        for (var index = 0; index < list.Count; index++)
        {
            if (index > 0)
            {
                output.Raw(","u8);
            }

            WriteBackendJobRespObj(ref output, list[index]);
        }

        output.Raw("]"u8);
    }
}
