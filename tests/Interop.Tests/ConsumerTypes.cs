using System.Collections.Generic;
using System.Text.Json.Serialization;
using AmplifyAdmin;
using Shapes;

namespace Interop.Tests;

/// <summary>A consumer's record with members of types that come in a referenced assembly.</summary>
internal sealed record Report(
    string Title,
    BackendJobRespObj Latest,
    IReadOnlyList<BackendJobRespObj> Jobs,
    Dictionary<string, BackendAuthRespObj?> ByEnvironment,
    IReadOnlyList<OAuthScope> Scopes,
    MfaMode? Mode
);

/// <summary>The consumer's own context, to which emitted types are types like any other.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(CreateBackendAuthReqObj))]
[JsonSerializable(typeof(List<BackendJobRespObj>))]
internal sealed partial class ReportContext : JsonSerializerContext;

/// <summary>A consumer's record that knows nothing of emitted types, for its own context next to theirs.</summary>
internal sealed record Receipt(string Number, decimal Total);

/// <summary>A context of the consumer's that is one of several.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptContext : JsonSerializerContext;

/// <summary>A consumer's record with members of types emitted into the same project.</summary>
internal sealed record Litter(IReadOnlyList<Cat> Cats, Color? Favourite, Receipt Paid, BackendJobRespObj? Job);
