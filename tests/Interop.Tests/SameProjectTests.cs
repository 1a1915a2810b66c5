using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin;
using Shapes;
using Xunit;

namespace Interop.Tests;

/// <summary>
/// Types emitted into the consumer's own project. One source generator does not see what another emits, so that the
/// resolvers are combined, and a contract for the type around them is written by hand or found at run time.
/// </summary>
public sealed class SameProjectTests
{
    private const string Json =
        """{"cats":[{"kind":"cat","lives":9}],"favourite":"mauve","paid":{"number":"1","total":1.50},"job":{"jobId":"j","appId":"a","backendEnvironmentName":"staging"}}""";

    [Fact]
    public void Reflection_is_switched_off()
    {
        Assert.False(JsonSerializer.IsReflectionEnabledByDefault);
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Receipt("1", 1)));
    }

    [Fact]
    public void A_contract_by_hand_takes_its_members_from_the_combined_contexts() =>
        AssertRoundTrip(
            Options(
                JsonTypeInfoResolver.Combine(
                    ReceiptContext.Default,
                    ShapesJsonContext.Default,
                    AmplifyAdminJsonContext.Default,
                    new LitterContract()
                )
            )
        );

    [Fact]
    public void A_contract_found_at_run_time_takes_its_members_from_the_combined_contexts() =>
        AssertRoundTrip(
            Options(
                JsonTypeInfoResolver.Combine(
                    ReceiptContext.Default,
                    ShapesJsonContext.Default,
                    AmplifyAdminJsonContext.Default,
                    new DefaultJsonTypeInfoResolver()
                )
            )
        );

    [Fact]
    public void A_chain_holds_contexts_of_every_origin()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        options.TypeInfoResolverChain.Add(ReceiptContext.Default);
        options.TypeInfoResolverChain.Add(AmplifyAdminJsonContext.Default);
        options.TypeInfoResolverChain.Add(ShapesJsonContext.Default);
        var job = new BackendJobRespObj { AppId = "a", BackendEnvironmentName = "b" };

        Assert.Equal("""{"appId":"a","backendEnvironmentName":"b"}""", JsonSerializer.Serialize(job, options));
        Assert.Equal(
            """{"kind":"c","lives":1}""",
            JsonSerializer.Serialize(new Cat { Kind = "c", Lives = 1 }, options)
        );
        Assert.Equal(Color.Red, JsonSerializer.Deserialize<Color?>("\"red\"", options));
        Assert.Equal("""{"number":"1","total":2}""", JsonSerializer.Serialize(new Receipt("1", 2), options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new SameProjectTests(), options));
    }

    [Fact]
    public void A_context_with_options_of_its_own_is_independent()
    {
        var indented = new ShapesJsonContext(new JsonSerializerOptions { WriteIndented = true });
        var cat = new Cat { Kind = "c", Lives = 1 };

        Assert.Equal(
            "{\n  \"kind\": \"c\",\n  \"lives\": 1\n}",
            JsonSerializer.Serialize(cat, indented.Cat).ReplaceLineEndings("\n")
        );
        Assert.Equal("""{"kind":"c","lives":1}""", JsonSerializer.Serialize(cat, ShapesJsonContext.Default.Cat));
        Assert.Equal(
            """{"kind":"c","lives":1}""",
            JsonSerializer.Serialize<object>(cat, ShapesJsonContext.Default.Options)
        );
    }

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver) =>
        new() { TypeInfoResolver = resolver, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static void AssertRoundTrip(JsonSerializerOptions options)
    {
        var litter = JsonSerializer.Deserialize<Litter>(Json, options)!;

        Assert.Equal(9, litter.Cats[0].Lives);
        Assert.Equal("mauve", litter.Favourite?.Value);
        Assert.Equal(1.50m, litter.Paid.Total);
        Assert.Equal("j", litter.Job!.JobId);
        Assert.Equal(Json, JsonSerializer.Serialize(litter, options));
        var exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Litter>("""{"cats":[{"kind":"cat","lives":true}]}""", options)
        );
        Assert.Equal("$.cats[0]", exception.Path);
        Assert.Contains("$.lives", exception.Message, StringComparison.Ordinal);
    }

    private sealed class LitterContract : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(Litter)
                ? JsonMetadataServices.CreateObjectInfo(
                    options,
                    new JsonObjectInfoValues<Litter>
                    {
                        ObjectWithParameterizedConstructorCreator = static values => new Litter(
                            (IReadOnlyList<Cat>)values[0],
                            (Color?)values[1],
                            (Receipt)values[2],
                            (BackendJobRespObj?)values[3]
                        ),
                        ConstructorParameterMetadataInitializer = static () =>
                            [
                                Parameter<IReadOnlyList<Cat>>(nameof(Litter.Cats), 0),
                                Parameter<Color?>(nameof(Litter.Favourite), 1),
                                Parameter<Receipt>(nameof(Litter.Paid), 2),
                                Parameter<BackendJobRespObj>(nameof(Litter.Job), 3),
                            ],
                        PropertyMetadataInitializer = _ =>
                            [
                                Property(options, nameof(Litter.Cats), litter => litter.Cats),
                                Property(options, nameof(Litter.Favourite), litter => litter.Favourite),
                                Property(options, nameof(Litter.Paid), litter => litter.Paid),
                                Property(options, nameof(Litter.Job), litter => litter.Job),
                            ],
                    }
                )
                : null;

        private static JsonParameterInfoValues Parameter<T>(string name, int position) =>
            new()
            {
                Name = name,
                ParameterType = typeof(T),
                Position = position,
            };

        private static JsonPropertyInfo Property<T>(JsonSerializerOptions options, string name, Func<Litter, T> get) =>
            JsonMetadataServices.CreatePropertyInfo(
                options,
                new JsonPropertyInfoValues<T>
                {
                    IsProperty = true,
                    IsPublic = true,
                    DeclaringType = typeof(Litter),
                    PropertyName = name,
                    Getter = value => get((Litter)value),
                }
            );
    }
}
