namespace Generators.Tests.Lowering.Schemas.Records;

/// <summary>Members that several parts of an object declare, each its own way.</summary>
public sealed class MergedTests
{
    private const string Base = """
        Base:
          type: object
          properties:
            place:
              type: object
              properties: { street: { type: string } }
            list:
              type: array
              items: { type: object, properties: { first: { type: string } } }
        """;

    private const string Towns = """
        Towns:
          allOf:
            - { $ref: '#/components/schemas/Base' }
            - properties:
                place: { required: [town], properties: { town: { type: string } } }
                list: { type: array, items: { type: object, properties: { second: { type: string } } } }
        """;

    private const string Lands = """
        Lands:
          allOf:
            - { $ref: '#/components/schemas/Base' }
            - properties:
                place: { properties: { land: { type: integer, format: int32 } } }
        """;

    [Theory]
    [InlineData(Base + "\n" + Towns + "\n" + Lands)]
    [InlineData(Lands + "\n" + Towns + "\n" + Base)]
    public void Each_object_has_a_type_of_its_own_for_the_member(string schemas)
    {
        var run = Lowered.Schemas(schemas);

        Assert.Equal("BasePlace?", run.Property("Base", "Place"));
        Assert.Equal("TownsPlace?", run.Property("Towns", "Place"));
        Assert.Equal("LandsPlace?", run.Property("Lands", "Place"));
        Assert.Equal("string?", run.Property("BasePlace", "Street"));
        Assert.DoesNotContain(" Town ", run.Model("BasePlace"), StringComparison.Ordinal);
        Assert.DoesNotContain(" Land ", run.Model("BasePlace"), StringComparison.Ordinal);
        Assert.Equal("string?", run.Property("TownsPlace", "Street"));
        Assert.Equal("required string", run.Property("TownsPlace", "Town"));
        Assert.Equal("string?", run.Property("LandsPlace", "Street"));
        Assert.Equal("int?", run.Property("LandsPlace", "Land"));
        Assert.Equal("string?", run.Property("TownsListItem", "First"));
        Assert.Equal("string?", run.Property("TownsListItem", "Second"));
        Assert.DoesNotContain(" Second ", run.Model("BaseListItem"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_declared_twice_alike_has_one_type()
    {
        var run = Lowered.Schemas(
            """
            Base:
              type: object
              properties:
                place: { type: object, properties: { street: { type: string } } }
            Child:
              allOf:
                - { $ref: '#/components/schemas/Base' }
                - properties: { place: { type: object, description: Where it is. } }
            """
        );

        Assert.Equal("BasePlace?", run.Property("Child", "Place"));
        run.HasNoModel("ChildPlace");
    }

    [Fact]
    public void Members_that_lead_back_to_their_objects_end()
    {
        var run = Lowered.Schemas(
            """
            Node:
              type: object
              properties: { next: { $ref: '#/components/schemas/Node' }, name: { type: string } }
            Leaf:
              allOf:
                - { $ref: '#/components/schemas/Node' }
                - properties: { next: { $ref: '#/components/schemas/Leaf' }, size: { type: integer } }
            """
        );

        Assert.Equal("LeafNext?", run.Property("Leaf", "Next"));
        Assert.Equal("LeafNext?", run.Property("LeafNext", "Next"));
        Assert.Equal("long?", run.Property("LeafNext", "Size"));
    }
}
