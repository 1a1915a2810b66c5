using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Liberal;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Numbers in quotation marks, constants, and keywords next to the branches of a union.</summary>
public sealed class LiberalJsonTests
{
    [Theory]
    [InlineData(
        """{"id":1,"price":1234567890123456.7891,"weight":1.5,"stock":null,"sizes":[1,2],"choice":4,"kind":"product","version":3,"active":true}"""
    )]
    [InlineData(
        """{"id":"1","price":"1234567890123456.7891","weight":"1.5","stock":null,"sizes":["1",2],"choice":"4","kind":"product","version":3,"active":true}"""
    )]
    [InlineData(
        """{"id":"1","price":"1234567890123456.7891","weight":"15e-1","stock":null,"sizes":[1,"2"],"choice":4}"""
    )]
    public void Numbers_are_read_with_and_without_quotation_marks(string json)
    {
        var product = RecordJsonTests.Read<Product>(json);

        int id = product.Id;
        decimal price = product.Price;
        double weight = product.Weight;
        IReadOnlyList<int>? sizes = product.Sizes;
        int? choice = product.Choice;
        Assert.Equal((1, 1234567890123456.7891m, 1.5, 4), (id, price, weight, choice));
        Assert.Equal([1, 2], sizes!);
        Assert.Empty(product.Validate());
        Assert.Equal(
            """{"id":1,"price":1234567890123456.7891,"weight":1.5,"stock":null,"sizes":[1,2],"choice":4,"kind":"product","version":3,"active":true}""",
            RecordJsonTests.Write(product)
        );
    }

    [Theory]
    [InlineData("\"one\"")]
    [InlineData("\"1 2\"")]
    [InlineData("\"\"")]
    [InlineData("\"true\"")]
    [InlineData("\"9999999999\"")]
    [InlineData("\"{}\"")]
    public void Text_that_is_not_a_number_is_refused(string id) =>
        Assert.Equal("$.id", RecordJsonTests.Refused<Product>($$"""{"id":{{id}},"price":1,"weight":1}""").Path);

    [Fact]
    public void Numbers_in_quotation_marks_are_checked_as_numbers() =>
        Assert.Equal(
            ["/sizes/0"],
            RecordJsonTests
                .Read<Product>("""{"id":1,"price":1,"weight":1,"sizes":["10"]}""")
                .Validate()
                .Select(error => error.Pointer)
        );

    [Fact]
    public void The_type_sets_its_constants()
    {
        var product = new Product
        {
            Id = 1,
            Price = 2,
            Weight = 3,
        };

        Assert.Equal(("product", 3L, true, null), (product.Kind, product.Version, product.Active, product.Label));
        Assert.Empty(product.Validate());
        Assert.Equal(["/kind"], (product with { Kind = "other" }).Validate().Select(error => error.Pointer));
    }

    [Theory]
    [InlineData("""{"id":1,"price":2,"weight":3}""", "'kind', 'version', 'active'")]
    [InlineData("""{"id":1,"price":2,"weight":3,"version":3,"active":true}""", "'kind'")]
    public void A_missing_constant_is_filled_in_but_not_in_a_request(string json, string missing)
    {
        var converter = JsonModelConverter<Product>.Instance;
        var text = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json));

        Assert.Equal("product", JsonSerializer.Deserialize(json, LiberalJsonContext.Default.Product)!.Kind);
        Assert.Contains(
            missing,
            Assert.ThrowsAny<JsonException>(() => converter.ParseStrict(text)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"type":"created","at":"now"}""", "created")]
    [InlineData("""{"type":"deleted","at":"now"}""", "deleted")]
    public void Constants_tell_the_branches_of_a_union_apart(string json, string type)
    {
        var value = RecordJsonTests.Read<Event>(json);

        Assert.Equal(type, value.Match(created => created.Type, deleted => deleted.Type));
        Assert.Equal(json, RecordJsonTests.Write(value));
    }

    [Theory]
    [InlineData("\"ABC\"", "")]
    [InlineData("\"ABCDEFG\"", "maxLength")]
    public void Keywords_next_to_the_branches_of_a_union_are_checked(string json, string keyword) =>
        Assert.Equal(
            keyword,
            string.Concat(RecordJsonTests.Read<Code>(json).Validate().Select(error => error.Keyword))
        );

    [Theory]
    [InlineData("12", "")]
    [InlineData("9", "minimum")]
    public void Keywords_of_other_parts_are_checked_on_the_value_of_a_union(string json, string keyword) =>
        Assert.Equal(
            keyword,
            string.Concat(RecordJsonTests.Read<Amount>(json).Validate().Select(error => error.Keyword))
        );

    [Theory]
    [InlineData("""{"kind":"square","side":2}""")]
    [InlineData("""{"kind":"round"}""")]
    [InlineData("""{"kind":"Loose","size":1,"more":[1]}""")]
    public void A_union_writes_the_discriminator_that_its_branches_do_not_declare(string json)
    {
        var shape = RecordJsonTests.Read<Shape>(json);

        Assert.Equal(json, RecordJsonTests.Write(shape));
        Assert.Equal("""{"kind":"square","side":3}""", RecordJsonTests.Write<Shape>(new Square { Side = 3 }));
        Assert.Equal("""{"side":3}""", RecordJsonTests.Write(new Square { Side = 3 }));
    }
}
