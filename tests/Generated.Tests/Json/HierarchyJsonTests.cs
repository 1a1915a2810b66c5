using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Hierarchy;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Schemas that extend each other are records that extend each other.</summary>
public sealed class HierarchyJsonTests
{
    [Theory]
    [InlineData("""{"petType":"dog","name":"Rex","packSize":3}""", typeof(Dog))]
    [InlineData("""{"petType":"cat","name":"Tom","lives":9}""", typeof(Cat))]
    [InlineData("""{"petType":"hamster","name":"Ed"}""", typeof(Hamster))]
    [InlineData("""{"petType":"Poodle","name":"Lu","packSize":1,"curls":7}""", typeof(Poodle))]
    [InlineData("""{"petType":"lizard","name":"Liz","scales":{"count":[1,2]}}""", typeof(Pet))]
    [InlineData("""{"name":"Liz","scales":true}""", typeof(Pet))]
    [InlineData("""{"petType":"dog","name":"Rex","packSize":3,"isNew":true}""", typeof(Dog))]
    [InlineData(
        """{"petType":"lizard","name":"Liz","friends":[{"petType":"dog","name":"Rex","packSize":3}]}""",
        typeof(Pet)
    )]
    public void The_discriminator_chooses_the_record_and_nothing_is_lost(string json, Type type)
    {
        var pet = RecordJsonTests.Read<Pet>(json);

        Assert.IsType(type, pet);
        Assert.Equal(json, RecordJsonTests.Write(pet));
        Assert.Equal(pet, RecordJsonTests.Read<Pet>(json));
        Assert.Equal(pet.GetHashCode(), RecordJsonTests.Read<Pet>(json).GetHashCode());
    }

    [Fact]
    public void The_discriminator_is_found_wherever_it_is_and_written_first()
    {
        var pet = RecordJsonTests.Read<Pet>("""{"packSize":3,"name":"Rex","petType":"dog"}""");

        Assert.Equal(3, Assert.IsType<Dog>(pet).PackSize);
        Assert.Equal("""{"petType":"dog","name":"Rex","packSize":3}""", RecordJsonTests.Write(pet));
    }

    [Fact]
    public void The_type_sets_its_discriminator()
    {
        Assert.Equal(
            """{"petType":"dog","name":"Rex","packSize":1}""",
            Written(new Dog { Name = "Rex", PackSize = 1 })
        );
        Assert.Equal("""{"petType":"hamster","name":"Ed"}""", Written(new Hamster { Name = "Ed" }));
        Assert.Equal("""{"name":"Any"}""", Written(new Pet { Name = "Any" }));
        Assert.Equal("""{"kind":"salmon","age":1}""", RecordJsonTests.Write<Fish>(new Salmon { Age = 1 }));
        Assert.Equal(
            """{"kind":"shark","sharktype":"saw","age":1}""",
            RecordJsonTests.Write<Fish>(new SawShark { Age = 1 })
        );
        Assert.Equal("""{"$type":"Circle","radius":1}""", RecordJsonTests.Write<Shape>(new Circle { Radius = 1 }));
    }

    [Fact]
    public void A_derived_record_reads_itself_and_what_extends_it()
    {
        Assert.IsType<Poodle>(RecordJsonTests.Read<Dog>("""{"petType":"Poodle","name":"Lu","packSize":1}"""));
        Assert.Equal("dog", RecordJsonTests.Read<Dog>("""{"name":"Rex","packSize":1}""").PetType);
        Assert.Equal(
            "dachshund",
            RecordJsonTests.Read<Dog>("""{"petType":"dachshund","name":"Rex","packSize":1}""").PetType
        );
    }

    [Theory]
    [InlineData("""{"kind":"shark","sharktype":"saw","age":3,"teeth":40}""", typeof(SawShark))]
    [InlineData("""{"kind":"shark","sharktype":"goblin","age":3}""", typeof(Shark))]
    [InlineData("""{"kind":"salmon","age":1,"partner":{"kind":"shark","sharktype":"saw","age":2}}""", typeof(Salmon))]
    [InlineData("""{"kind":"wrongKind","age":1}""", typeof(Fish))]
    [InlineData("""{"age":1}""", typeof(Fish))]
    public void A_derived_record_may_have_a_discriminator_of_its_own(string json, Type type)
    {
        var fish = RecordJsonTests.Read<Fish>(json);

        Assert.IsType(type, fish);
        Assert.Equal(json, RecordJsonTests.Write(fish));
    }

    [Fact]
    public void A_choice_of_derived_records_is_their_base()
    {
        const string Json =
            """{"pet":{"petType":"cat","name":"Tom"},"any":{"petType":"hamster","name":"Ed"},"either":{"petType":"dog","name":"Rex","packSize":1},"byName":{"a":{"petType":"cat","name":"Al"}}}""";
        var owner = RecordJsonTests.Read<Owner>(Json);

        Pet? any = owner.Any;
        Pet? either = owner.Either;
        IReadOnlyDictionary<string, Pet>? byName = owner.ByName;
        Assert.IsType<Hamster>(any);
        Assert.IsType<Dog>(either);
        Assert.IsType<Cat>(byName!["a"]);
        Assert.Equal(Json, RecordJsonTests.Write(owner));
    }

    [Fact]
    public void Records_of_different_types_differ()
    {
        Pet pet = new() { Name = "Tom" };
        var cat = new Cat { Name = "Tom", Lives = 9 };

        Assert.NotEqual(pet, cat);
        Assert.NotEqual<Pet>(cat, new Hamster { Name = "Tom" });
        Assert.Equal<Pet>(cat, cat with { });
        Assert.NotEqual<Pet>(cat, cat with { Lives = 8 });
        Assert.NotEqual<Pet>(cat, cat with { Name = "Tim" });
        Assert.IsType<Cat>((Pet)cat with { Name = "Tim" });
        Assert.Equal(
            new Dog
            {
                Name = "Rex",
                PackSize = 1,
                Tags = ["a"],
            },
            new Dog
            {
                Name = "Rex",
                PackSize = 1,
                Tags = ["a"],
            }
        );
    }

    [Fact]
    public void Text_shows_the_members_of_all_levels_and_no_secret()
    {
        Pet poodle = new Poodle
        {
            Name = "Lu",
            PackSize = 1,
            Secret = "s3cret",
        };
        var text = poodle.ToString();

        Assert.StartsWith("Poodle { PetType = Poodle, Name = Lu", text, StringComparison.Ordinal);
        Assert.Contains("PackSize = 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_is_checked_as_the_record_that_it_is()
    {
        Pet dog = new Dog { Name = "", PackSize = -1 };
        Pet cat = new Cat { Name = "too long" };

        Assert.Equal(["/name", "/packSize"], dog.Validate().Select(error => error.Pointer));
        Assert.Equal(["maxLength"], cat.Validate().Select(error => error.Keyword));
        Assert.Equal(
            ["/pet/packSize"],
            new Owner
            {
                Pet = new Dog { Name = "Rex", PackSize = -1 },
            }
                .Validate()
                .Select(error => error.Pointer)
        );
        Assert.Empty(new Dog { Name = "Rex", PackSize = 1 }.Validate());
    }

    [Fact]
    public void Closed_parts_of_a_schema_refuse_only_what_no_part_declares()
    {
        var circle = RecordJsonTests.Read<Shape>(
            """{"$type":"Circle","id":"6a7c8b1e-0d1f-4f7e-9a53-0d6b1f3c2a11","radius":2}"""
        );

        Assert.Empty(circle.Validate());
        Assert.Equal(
            ["/color"],
            (circle with { AdditionalProperties = new Dictionary<string, JsonNode?> { ["color"] = 1 } })
                .Validate()
                .Select(error => error.Pointer)
        );
    }

    private static string Written(Pet pet) => RecordJsonTests.Write(pet);
}
