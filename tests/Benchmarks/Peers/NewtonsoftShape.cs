using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using JsonConverter = Newtonsoft.Json.JsonConverter;

namespace Benchmarks.Peers;

/// <summary>Lets Newtonsoft.Json read and write the peers with the names that System.Text.Json knows them by.</summary>
internal sealed class NewtonsoftShape : DefaultContractResolver
{
    public static JsonSerializerSettings Settings { get; } =
        new()
        {
            ContractResolver = new NewtonsoftShape(),
            Converters = { new StringEnumConverter(), new FreeForm() },
            NullValueHandling = NullValueHandling.Ignore,
            DateParseHandling = DateParseHandling.None,
        };

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        property.PropertyName = member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.PropertyName;
        return property;
    }

    /// <summary>
    /// Free-form objects cost what Newtonsoft.Json's own do: a token is read, though the peer's member cannot hold it, and
    /// a token made beforehand is written.
    /// </summary>
    private sealed class FreeForm : JsonConverter
    {
        private readonly ConditionalWeakTable<object, JToken> tokens = [];

        public override bool CanConvert(Type objectType) => objectType == typeof(JsonObject);

        public override object? ReadJson(
            JsonReader reader,
            Type objectType,
            object? existingValue,
            Newtonsoft.Json.JsonSerializer serializer
        )
        {
            JToken.ReadFrom(reader);
            return null;
        }

        public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
            tokens.GetValue(value!, node => JToken.Parse(((JsonObject)node).ToJsonString())).WriteTo(writer);
    }
}
