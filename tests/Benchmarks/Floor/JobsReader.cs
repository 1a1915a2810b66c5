using System.Text.Json;
using AmplifyAdmin;

namespace Benchmarks.Floor;

/// <summary>Jobs and the small response, read by hand.</summary>
internal static class JobsReader
{
    internal static ListBackendJobRespObj ReadListBackendJobRespObj(ref Utf8JsonReader reader)
    {
        string? nextToken = default!;
        IReadOnlyList<BackendJobRespObj>? jobs = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("jobs"u8):
                    reader.Read();
                    jobs = ReadBackendJobRespObjList(ref reader);
                    break;
                case 9 when name.SequenceEqual("nextToken"u8):
                    reader.Read();
                    nextToken = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new ListBackendJobRespObj { NextToken = nextToken, Jobs = jobs };
    }

    internal static BackendAuthRespObj ReadBackendAuthRespObj(ref Utf8JsonReader reader)
    {
        string? jobId = default!;
        string appId = default!;
        string? error = default!;
        string? operation = default!;
        string backendEnvironmentName = default!;
        string? status = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("jobId"u8):
                    reader.Read();
                    jobId = reader.GetString()!;
                    break;
                case 5 when name.SequenceEqual("appId"u8):
                    reader.Read();
                    appId = reader.GetString()!;
                    break;
                case 5 when name.SequenceEqual("error"u8):
                    reader.Read();
                    error = reader.GetString()!;
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    reader.Read();
                    status = reader.GetString()!;
                    break;
                case 9 when name.SequenceEqual("operation"u8):
                    reader.Read();
                    operation = reader.GetString()!;
                    break;
                case 22 when name.SequenceEqual("backendEnvironmentName"u8):
                    reader.Read();
                    backendEnvironmentName = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new BackendAuthRespObj
        {
            JobId = jobId,
            AppId = appId,
            Error = error,
            Operation = operation,
            BackendEnvironmentName = backendEnvironmentName,
            Status = status,
        };
    }

    internal static BackendJobRespObj ReadBackendJobRespObj(ref Utf8JsonReader reader)
    {
        string? jobId = default!;
        string? createTime = default!;
        string appId = default!;
        string? updateTime = default!;
        string? error = default!;
        string? operation = default!;
        string backendEnvironmentName = default!;
        string? status = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("jobId"u8):
                    reader.Read();
                    jobId = reader.GetString()!;
                    break;
                case 5 when name.SequenceEqual("appId"u8):
                    reader.Read();
                    appId = reader.GetString()!;
                    break;
                case 5 when name.SequenceEqual("error"u8):
                    reader.Read();
                    error = reader.GetString()!;
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    reader.Read();
                    status = reader.GetString()!;
                    break;
                case 9 when name.SequenceEqual("operation"u8):
                    reader.Read();
                    operation = reader.GetString()!;
                    break;
                case 10 when name.SequenceEqual("createTime"u8):
                    reader.Read();
                    createTime = reader.GetString()!;
                    break;
                case 10 when name.SequenceEqual("updateTime"u8):
                    reader.Read();
                    updateTime = reader.GetString()!;
                    break;
                case 22 when name.SequenceEqual("backendEnvironmentName"u8):
                    reader.Read();
                    backendEnvironmentName = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new BackendJobRespObj
        {
            JobId = jobId,
            CreateTime = createTime,
            AppId = appId,
            UpdateTime = updateTime,
            Error = error,
            Operation = operation,
            BackendEnvironmentName = backendEnvironmentName,
            Status = status,
        };
    }

    private static BackendJobRespObj[] ReadBackendJobRespObjList(ref Utf8JsonReader reader)
    {
        var list = new List<BackendJobRespObj>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadBackendJobRespObj(ref reader));
        }

        return list.ToArray();
    }
}
