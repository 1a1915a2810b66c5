using System.Collections.Generic;
using System.Text;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What <c>ToString()</c> shows of a record.</summary>
public sealed class PrintingTests
{
    [Fact]
    public void Members_are_printed_as_the_compiler_prints_them()
    {
        var text = new Sample
        {
            Name = "Rex \"II\"",
            Count = 3,
            Tags = ["a", "b"],
            Inner = new Sample { Name = "x" },
        }.ToString();

        Assert.Equal("Sample { Name = Rex \"II\", Count = 3, Tags = [a, b], Inner = { Name = x, Count = 0 } }", text);
    }

    [Fact]
    public void Secrets_files_bytes_and_undescribed_members_are_summarized()
    {
        var text = new Sample
        {
            Name = "",
            Secret = "hunter2",
            File = new FilePart(new byte[] { 1, 2, 3 }, "cat.png"),
            Bytes = new byte[5],
            More = new Dictionary<string, string> { ["token"] = "hunter2" },
        }.ToString();

        Assert.Equal(
            "Sample { Name = , Count = 0, Secret = ***, File = cat.png, Bytes = 5 bytes, AdditionalProperties = [1] }",
            text
        );
    }

    [Fact]
    public void A_record_that_cannot_be_written_is_printed_all_the_same() =>
        Assert.Equal("Sample { (Null is not allowed here.) }", new Sample { Name = null! }.ToString());

    [Fact]
    public void A_record_without_members_has_empty_braces() => Assert.Equal("Empty { }", new Empty().ToString());

    private sealed record Empty : ApiModel
    {
        public override void WriteJson(ref JsonWriter output) => output.EndObject(output.BeginObject());
    }

    private sealed record Sample : ApiModel
    {
        public required string Name { get; init; }

        public int Count { get; init; }

        public string? Secret { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        public FilePart? File { get; init; }

        public byte[]? Bytes { get; init; }

        public Sample? Inner { get; init; }

        public IReadOnlyDictionary<string, string>? More { get; init; }

        protected override bool PrintMembers(StringBuilder builder) => ModelText.Print(this, builder);

        public override void WriteJson(ref JsonWriter output)
        {
            var start = output.BeginObject();
            JsonMember.String(ref output, ",\"name\":\""u8, Name);
            JsonMember.Int32(ref output, ",\"count\":"u8, Count);
            if (PrintedJson.Shows(ref output, ",\"secret\":"u8, Secret is not null))
            {
                OptionalJsonMember.String(ref output, ",\"secret\":\""u8, Secret);
            }

            if (Tags is not null)
            {
                JsonMember.Texts(ref output, ",\"tags\":"u8, Tags);
            }

            if (File is not null)
            {
                output.WriteRaw(",\"file\":"u8);
                JsonFormats.WriteFile(ref output, File);
            }

            OptionalJsonMember.Bytes(ref output, ",\"bytes\":"u8, Bytes);
            OptionalJsonMember.Model(ref output, ",\"inner\":"u8, Inner);
            if (More is not null)
            {
                foreach (var (name, element) in PrintedJson.Additional(ref output, More))
                {
                    output.WriteName(name);
                    output.WriteString(element);
                }
            }

            output.EndObject(start);
        }
    }
}
