using AmplifyAdmin.Generators.Tool.Projects;

namespace Generators.Tests.Tool;

public sealed class ProjectTextTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void An_item_joins_those_of_its_type_and_nothing_else_changes(string lineEnd)
    {
        const string Before = """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- <OpenApiSpec Include="no.yaml" /> -->
            <Project   Sdk='Microsoft.NET.Sdk'>

            	<ItemGroup>
            		<OpenApiSpec
            			Include="a.yaml"
            			Namespace='A &gt; "B"' />
            		<Other/>
            	</ItemGroup>
              <Target Name="T"><ItemGroup><OpenApiSpec Include="no.yaml" /></ItemGroup></Target>
              <ItemGroup Condition="'$(A)' == ''"><OpenApiSpec Include="no.yaml" /></ItemGroup>
            </Project>
            """;

        var after = Edit(
            Before.ReplaceLineEndings(lineEnd),
            text => text.Add("OpenApiSpec", [new("Include", "b.yaml")])
        );

        const string Item = """Namespace='A &gt; "B"' />""";
        Assert.Equal(
            Before
                .Replace(Item, Item + "\n\t\t<OpenApiSpec Include=\"b.yaml\" />", StringComparison.Ordinal)
                .ReplaceLineEndings(lineEnd),
            after
        );
    }

    [Fact]
    public void Metadata_is_changed_in_the_form_that_it_has()
    {
        const string Before = """
            <Project>
              <ItemGroup>
                <OpenApiSpec Include="a.yaml" Sha256='1' />
                <OpenApiSpec Include="b.yaml">
                  <Sha256>2</Sha256>
                </OpenApiSpec>
                <OpenApiSpec
                  Include="c.yaml"
                />
              </ItemGroup>
            </Project>
            """;

        var after = Edit(
            Before,
            text =>
            {
                text.Set("OpenApiSpec", 0, "Sha256", "x");
                text.Set("OpenApiSpec", 1, "Sha256", "y");
                text.Set("OpenApiSpec", 2, "Sha256", "z");
            }
        );

        Assert.Equal(
            Before
                .Replace("'1'", "'x'", StringComparison.Ordinal)
                .Replace(">2<", ">y<", StringComparison.Ordinal)
                .Replace("\"c.yaml\"", "\"c.yaml\"\n      Sha256=\"z\"", StringComparison.Ordinal),
            after
        );
    }

    [Fact]
    public void A_new_group_follows_the_last_one()
    {
        var after = Edit(
            "<Project>\n\n    <PropertyGroup />\n\n</Project>\n",
            text => text.Add("OpenApiSpec", [new("Include", "<a>&\"$(B)*.yaml")])
        );

        Assert.Equal(
            """
            <Project>

                <PropertyGroup />

                <ItemGroup>
                  <OpenApiSpec Include="&lt;a&gt;&amp;&quot;%24(B)%2A.yaml" />
                </ItemGroup>

            </Project>

            """.ReplaceLineEndings("\n"),
            after
        );
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        File.WriteAllText(path, "<Project></Project>", new System.Text.UTF8Encoding(true));
        var text = ProjectText.Load(path);

        text.Add("OpenApiSpec", [new("Include", "a.yaml")]);
        text.Save();

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'<'], File.ReadAllBytes(path)[..4]);
        Assert.EndsWith("\n  </ItemGroup>\n</Project>", File.ReadAllText(path), StringComparison.Ordinal);
    }

    private string Edit(string before, Action<ProjectText> edit)
    {
        File.WriteAllText(path, before);
        var text = ProjectText.Load(path);
        edit(text);
        text.Save();
        return File.ReadAllText(path);
    }
}
