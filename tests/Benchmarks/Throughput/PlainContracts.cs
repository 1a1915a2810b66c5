using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Benchmarks.Throughput;

/// <summary>What <c>CreateBackend</c> takes, as a person would declare it.</summary>
internal sealed record PlainCreate(
    string AppId,
    string AppName,
    string BackendEnvironmentName,
    JsonObject? ResourceConfig,
    string? ResourceName
);

/// <summary>What <c>CreateBackend</c> answers.</summary>
internal sealed record PlainCreated(
    string AppId,
    string BackendEnvironmentName,
    string JobId,
    string Operation,
    string Status
);

/// <summary>What <c>GetBackend</c> takes.</summary>
internal sealed record PlainGet(string? BackendEnvironmentName);

/// <summary>What <c>GetBackend</c> answers.</summary>
internal sealed record PlainBackend(
    string AppId,
    string AppName,
    IReadOnlyList<string> BackendEnvironmentList,
    string AmplifyFeatureFlags
);

/// <summary>An error with a message.</summary>
internal sealed record PlainError(string Message, string? ResourceType = null);

/// <summary>The JSON code of the hand-written endpoints.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false
)]
[JsonSerializable(typeof(PlainCreate))]
[JsonSerializable(typeof(PlainCreated))]
[JsonSerializable(typeof(PlainGet))]
[JsonSerializable(typeof(PlainBackend))]
[JsonSerializable(typeof(PlainError))]
internal sealed partial class PlainJson : JsonSerializerContext;
