namespace Generators.Tests.Lowering.Documentation;

/// <summary>What comments say.</summary>
public sealed class DocumentationTextTests
{
    [Fact]
    public void Without_a_description_the_comment_is_the_pointer_alone()
    {
        var run = Lowered.Schemas("Pet: { type: object, properties: { id: { type: string } } }");

        Assert.Contains(
            "/// <remarks><c>#/components/schemas/Pet/properties/id</c></remarks>",
            run.Model("Pet"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("The schema Pet", run.Model("Pet"), StringComparison.Ordinal);
        Assert.DoesNotContain("The member", run.Model("Pet"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_block_with_leading_spaces()
    {
        var run = Lowered.Schemas(
            """
            A:
              description: |2
                  Four spaces, then

                text.
              type: object
              properties: { a: { type: string } }
            """
        );

        Assert.Contains("Four spaces, then", run.Model("A"), StringComparison.Ordinal);
    }
}
