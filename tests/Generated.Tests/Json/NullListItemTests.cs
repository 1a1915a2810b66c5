using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Nulls;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>With <c>NullableListItems</c>, lists can contain null where the document does not say so.</summary>
public sealed class NullListItemTests
{
    private const string Everything =
        """{"names":["ab",null],"sizes":[1,null],"lines":[null,{"text":"x"}],"colors":[null,"red"],"grid":[null,[1,null]],"either":[null,"a",true]}""";

    [Fact]
    public void Null_is_read_and_written_at_its_place()
    {
        var basket = JsonSerializer.Deserialize(Everything, NullsJsonContext.Default.Basket)!;

        IReadOnlyList<string?> names = basket.Names!;
        IReadOnlyList<int?> sizes = basket.Sizes!;
        Assert.Equal(["ab", null], names);
        Assert.Equal([1, null], sizes);
        Assert.Empty(basket.Validate());
        Assert.Equal(Everything, JsonSerializer.Serialize(basket, NullsJsonContext.Default.Basket));
    }

    [Fact]
    public void Other_items_are_validated()
    {
        var errors = new Basket { Names = [null, "a"] }.Validate();

        Assert.Equal("/names/1", errors.Single().Pointer);
    }
}
