using System;
using System.Linq;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Unions choose by discriminator, or by what fits; never just the first.</summary>
public sealed class UnionJsonTests
{
    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""")]
    [InlineData("""{"lives":9,"unknown":{"kind":"dog"},"kind":"cat"}""")]
    [InlineData("""{"k\u0069nd":"c\u0061t","lives":9}""")]
    public void The_discriminator_chooses_wherever_it_stands(string json)
    {
        var pet = RecordJsonTests.Read<Pet>(json);

        Assert.True(pet.TryGetCat(out var cat));
        Assert.Equal(9, cat.Lives);
        Assert.False(pet.TryGetDog(out _));
        Assert.Equal(new Cat { Kind = "cat", Lives = 9 }, pet);
    }

    [Fact]
    public void Several_values_may_choose_one_branch() =>
        Assert.Equal(
            "hound",
            RecordJsonTests.Read<Pet>("""{"kind":"hound","bark":"wau"}""").Match(cat => cat.Kind, dog => dog.Kind)
        );

    [Theory]
    [InlineData("""{"kind":"bird","lives":9}""", "'kind' is 'bird', which names no Pet")]
    [InlineData("""{"lives":9}""", "'kind', which tells which Pet it is, is missing")]
    [InlineData("""{"kind":7,"lives":9}""", "Expected a string, found a number")]
    [InlineData("[]", "Expected an object, found an array")]
    [InlineData("""{"kind":"cat"}""", "Required members of Cat are missing: 'lives'")]
    public void Discriminators_that_name_nothing_are_refused(string json, string message) =>
        Assert.Contains(message, RecordJsonTests.Refused<Pet>(json).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"kind":"a","lives":9}""", typeof(Cat))]
    [InlineData("""{"kind":"a","bark":"wau"}""", typeof(Dog))]
    [InlineData("\"text\"", typeof(string))]
    [InlineData("7", typeof(int))]
    public void Without_discriminator_what_fits_is_taken(string json, Type type)
    {
        var value = RecordJsonTests.Read<Either>(json);

        Assert.IsType(type, value.Value);
        Assert.Equal(json, RecordJsonTests.Write(value));
        Assert.Equal(value, RecordJsonTests.Read<Either>(RecordJsonTests.Write(value)));
    }

    [Theory]
    [InlineData("""{"type":2,"label":"OK"}""", typeof(Button))]
    [InlineData("""{"label":"OK","type":3}""", typeof(Select))]
    [InlineData("""{"type":3}""", typeof(Select))]
    [InlineData("\"text\"", typeof(string))]
    public void A_member_with_a_constant_chooses(string json, Type type) =>
        Assert.IsType(type, RecordJsonTests.Read<Component>(json).Value);

    [Fact]
    public void The_chosen_branch_alone_says_what_is_wrong() =>
        Assert.Contains(
            "Required members of Button are missing: 'label'",
            RecordJsonTests.Refused<Component>("""{"type":2}""").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_the_constant_the_branches_are_tried_and_the_constant_is_filled_in()
    {
        var component = RecordJsonTests.Read<Component>("""{"options":["a"]}""");

        Assert.IsType<Select>(component.Value);
        Assert.Equal("""{"type":3,"options":["a"]}""", RecordJsonTests.Write(component));
        Assert.Contains(
            "matches 2 alternatives of Component",
            RecordJsonTests.Refused<Component>("""{"label":"OK"}""").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_constant_matches_no_branch() =>
        Assert.Contains(
            "no alternative of Component",
            RecordJsonTests.Refused<Component>("""{"type":9}""").Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"A\"", true)]
    [InlineData("\"AB\"", false)]
    [InlineData("4", false)]
    [InlineData("6", true)]
    public void A_choice_that_the_cases_do_not_express_is_checked(string json, bool isValid)
    {
        // A string satisfies "maximum", a number "minLength": exactly one holds where the other keyword refuses.
        var value = RecordJsonTests.Read<CodeOrNumber>(json);

        Assert.Equal(isValid, value.Validate().Count == 0);
    }

    [Fact]
    public void Lists_are_branches_too()
    {
        var value = RecordJsonTests.Read<Either>("""["a","b"]""");

        Assert.True(value.TryGetStringList(out var list));
        Assert.Equal(["a", "b"], list);
        Assert.Equal(new Either(["a", "b"]), value);
        Assert.Equal(new Either(["a", "b"]).GetHashCode(), value.GetHashCode());
    }

    [Fact]
    public void OneOf_refuses_what_fits_two_branches() =>
        Assert.Contains(
            "matches 2 alternatives of Either",
            RecordJsonTests.Refused<Either>("""{"kind":"a","lives":9,"bark":"wau"}""").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_fits_no_branch_is_refused_with_every_reason()
    {
        var message = RecordJsonTests.Refused<Either>("""{"kind":"a"}""").Message;

        Assert.Contains("Cat: the member 'lives' is missing", message, StringComparison.Ordinal);
        Assert.Contains("Dog: the member 'bark' is missing", message, StringComparison.Ordinal);
        RecordJsonTests.Refused<Either>("true");
        RecordJsonTests.Refused<Either>("1.5");
        RecordJsonTests.Refused<Either>("null");
    }

    [Fact]
    public void AnyOf_takes_the_branch_that_keeps_most()
    {
        var dog = RecordJsonTests.Read<AnyPet>("""{"kind":"a","bark":"wau","name":"Rex"}""");
        var loose = RecordJsonTests.Read<AnyPet>("""{"kind":"a","bark":"wau","age":3}""");

        Assert.IsType<Dog>(dog.Value);
        Assert.IsType<LooseDog>(loose.Value);
        Assert.Equal("""{"kind":"a","bark":"wau","age":3}""", RecordJsonTests.Write(loose));
    }

    [Fact]
    public void Unions_work_as_members_and_elements()
    {
        const string Json =
            """{"pet":{"kind":"cat","lives":1},"eithers":["a",1,{"kind":"b","bark":"c"},["d"]],"anyPet":{"kind":"x","lives":2}}""";

        var holder = RecordJsonTests.Read<Holder>(Json);

        Assert.Equal(Json, RecordJsonTests.Write(holder));
        Assert.Equal(holder, RecordJsonTests.Read<Holder>(Json));
        Assert.Equal(4, holder.Eithers!.Select(either => either.Value.GetType()).Distinct().Count());
        Assert.Equal(
            "$.eithers[1]",
            RecordJsonTests.Refused<Holder>("""{"pet":{"kind":"cat","lives":1},"eithers":["a",true]}""").Path
        );
    }
}
