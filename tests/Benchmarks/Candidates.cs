using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin.Runtime.Emitted;
using Benchmarks.Floor;
using Benchmarks.Peers;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Benchmarks;

/// <summary>One way to do a case.</summary>
internal sealed record Candidate(string Name, Action Run);

/// <summary>One thing to do and the ways to do it, the emitted code first.</summary>
internal sealed record Case(string Name, Candidate[] Candidates);

/// <summary>All cases.</summary>
internal static class Candidates
{
    public const string Emitted = "emitted";
    public const string SourceGenerated = "stj";
    public const string FastPath = "stj-fast-path";
    public const string Reflection = "stj-reflection";
    public const string Newtonsoft = "newtonsoft";
    public const string Floor = "floor";

    private static readonly JsonSerializerOptions Reflecting = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private delegate T FloorRead<out T>(ref Utf8JsonReader reader);

    private delegate void FloorWrite<in T>(ref FloorOutput output, T value);

    public static Case[] All()
    {
        var auth = Samples.Auth();
        var jobs = Samples.Jobs();
        var small = Samples.Small();
        var (metadata, fast) = (MetadataContext.Default, FastPathContext.Default);
        return
        [
            Read(
                "read-auth",
                JsonModelConverter<AmplifyAdmin.CreateBackendAuthReqObj>.Instance,
                auth,
                metadata.CreateBackendAuthReqObj,
                AuthReader.ReadCreateBackendAuthReqObj
            ),
            Read(
                "read-jobs",
                JsonModelConverter<AmplifyAdmin.ListBackendJobRespObj>.Instance,
                jobs,
                metadata.ListBackendJobRespObj,
                JobsReader.ReadListBackendJobRespObj
            ),
            Read(
                "read-small",
                JsonModelConverter<AmplifyAdmin.BackendAuthRespObj>.Instance,
                small,
                metadata.BackendAuthRespObj,
                JobsReader.ReadBackendAuthRespObj
            ),
            Write(
                "write-auth",
                JsonModelConverter<AmplifyAdmin.CreateBackendAuthReqObj>.Instance,
                auth,
                metadata.CreateBackendAuthReqObj,
                fast.CreateBackendAuthReqObj,
                AuthWriter.WriteCreateBackendAuthReqObj
            ),
            Write(
                "write-jobs",
                JsonModelConverter<AmplifyAdmin.ListBackendJobRespObj>.Instance,
                jobs,
                metadata.ListBackendJobRespObj,
                fast.ListBackendJobRespObj,
                JobsWriter.WriteListBackendJobRespObj
            ),
            Write(
                "write-small",
                JsonModelConverter<AmplifyAdmin.BackendAuthRespObj>.Instance,
                small,
                metadata.BackendAuthRespObj,
                fast.BackendAuthRespObj,
                JobsWriter.WriteBackendAuthRespObj
            ),
        ];
    }

    private static Case Read<T, TPeer>(
        string name,
        ApiJsonConverter<T> converter,
        T value,
        JsonTypeInfo<TPeer> peer,
        FloorRead<T> floor
    )
    {
        var json = Json(converter, value);
        var text = System.Text.Encoding.UTF8.GetString(json);
        return new Case(
            name,
            [
                new(Emitted, () => converter.Parse(json)),
                new(SourceGenerated, () => JsonSerializer.Deserialize(json, peer)),
                new(
                    Floor,
                    () =>
                    {
                        var reader = new Utf8JsonReader(json);
                        reader.Read();
                        floor(ref reader);
                    }
                ),
                new(Reflection, () => JsonSerializer.Deserialize<TPeer>(json, Reflecting)),
                new(Newtonsoft, () => JsonConvert.DeserializeObject<TPeer>(text, NewtonsoftShape.Settings)),
            ]
        );
    }

    private static Case Write<T, TPeer>(
        string name,
        ApiJsonConverter<T> converter,
        T value,
        JsonTypeInfo<TPeer> peer,
        JsonTypeInfo<TPeer> fastPeer,
        FloorWrite<T> floor
    )
    {
        var json = Json(converter, value);
        var twin = JsonSerializer.Deserialize(json, peer)!;
        Require(name, json, JsonSerializer.Serialize(twin, peer));
        Require(name, json, JsonConvert.SerializeObject(twin, NewtonsoftShape.Settings));
        var buffer = new PooledBuffer(1 << 16);
        var bytes = new byte[1 << 16];
        var output = new ArrayBufferWriter<byte>(1 << 16);
        var writer = new Utf8JsonWriter(output);
        var nodeBuffer = new ArrayBufferWriter<byte>(1 << 12);
        var nodes = new Utf8JsonWriter(nodeBuffer);
        void Peer(JsonTypeInfo<TPeer> info)
        {
            output.ResetWrittenCount();
            writer.Reset(output);
            JsonSerializer.Serialize(writer, twin, info);
        }

        return new Case(
            name,
            [
                new(
                    Emitted,
                    () =>
                    {
                        buffer.Clear();
                        converter.Serialize(value, buffer);
                    }
                ),
                new(SourceGenerated, () => Peer(peer)),
                new(
                    Floor,
                    () =>
                    {
                        var floorOutput = new FloorOutput(bytes, nodes, nodeBuffer);
                        floor(ref floorOutput, value);
                    }
                ),
                new(FastPath, () => Peer(fastPeer)),
                new(Reflection, () => Peer((JsonTypeInfo<TPeer>)Reflecting.GetTypeInfo(typeof(TPeer)))),
                new(Newtonsoft, () => JsonConvert.SerializeObject(twin, NewtonsoftShape.Settings)),
            ]
        );
    }

    /// <summary>Only what comes to the same JSON is compared.</summary>
    private static void Require(string name, byte[] json, string other)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(other)))
        {
            throw new InvalidOperationException($"{name}: {other}");
        }
    }

    private static byte[] Json<T>(ApiJsonConverter<T> converter, T value)
    {
        using var buffer = new PooledBuffer();
        converter.Serialize(value, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
