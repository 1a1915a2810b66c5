using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Options;

/// <summary>The types of a part with a namespace are emitted once, for all documents and projects that refer to it.</summary>
public sealed class SharedPartTests
{
    private const string People = """
        openapi: 3.1.0
        info: { title: People, version: '1' }
        components:
          schemas:
            Owner:
              type: object
              required: [name, kind]
              properties:
                name: { type: string, minLength: 1 }
                kind: { $ref: '#/components/schemas/Sort' }
                mood: { type: string, enum: [calm, wild] }
                id: { type: string, format: uuid }
                friends: { type: array, items: { $ref: '#/components/schemas/Owner' } }
                contact: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Address' } ] }
            Sort: { type: string, enum: [human, company] }
            Address: { type: object, properties: { street: { type: string }, tags: { type: array, contains: { const: a } } } }
            NotFoundException: { type: object, properties: { message: { type: string } } }
            Animal:
              type: object
              required: [type]
              discriminator: { propertyName: type }
              properties: { type: { type: string } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Animal' } ], properties: { lives: { type: integer } } }
            Id: { type: string, format: uuid }
        """;

    private static readonly SpecFile Part = new SpecFile("/spec/people.yaml", People)
        .With("Part", "true")
        .With("Namespace", "Shared.People");

    [Theory]
    [InlineData("Open")]
    [InlineData("Closed")]
    public void Documents_use_the_types_of_the_part(string enums)
    {
        var run = GeneratorRun.Of(
            ServerReferences.All,
            Document("pets").With("Emit", "Client;Server;Fake"),
            Document("shops").With("Emit", "Client;Server;Fake"),
            Part.With("EnumStyle", enums)
        );

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Empty(run.CompilerMessages());
        Assert.Single(run.Sources.Keys, name => name.EndsWith("Models/Owner.g.cs", StringComparison.Ordinal));
        Assert.Single(run.Sources.Keys, name => name.EndsWith("Models/OwnerMood.g.cs", StringComparison.Ordinal));
        Assert.Contains(
            "namespace Shared.People;",
            run.Sources["Shared.People/Models/Owner.g.cs"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "global::Shared.People.Owner? Owner",
            run.Sources["Pets/Models/Entry.g.cs"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "global::Shared.People.NotFoundError",
            run.Sources["Shops/Errors/NotFoundException.g.cs"],
            StringComparison.Ordinal
        );
        Assert.Contains("Cat : Animal", run.Sources["Shared.People/Models/Cat.g.cs"], StringComparison.Ordinal);
        Assert.Empty(
            run.CompilerMessages(
                """
                internal static class Use
                {
                    public static async System.Threading.Tasks.Task Pass(Pets.PetsClient pets, Shops.ShopsClient shops)
                    {
                        Shared.People.Owner owner = await pets.GetOwnerAsync(Shared.People.Sort.Human);
                        await shops.AddOwnerAsync(owner);
                        await shops.AddEntryAsync(new Shops.Entry { Owner = owner, Kinds = [owner.Kind], Pet = new Shared.People.Cat() });
                    }
                }
                """
            )
        );
    }

    [Fact]
    public void Another_project_uses_the_types_of_a_referenced_assembly()
    {
        var first = GeneratorRun.Of(Document("pets"), Part);
        using var image = new MemoryStream();
        Assert.True(first.Compile().Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        MetadataReference[] files =
        [
            MetadataReference.CreateFromImage(image.ToArray()),
            first.Compile().ToMetadataReference(),
        ];

        foreach (var reference in files)
        {
            var run = GeneratorRun.Of([.. References.Runtime, reference], Document("shops"), Part);

            Assert.Empty(run.Diagnostics);
            Assert.Empty(run.CompilerMessages());
            Assert.DoesNotContain(
                run.Sources.Keys,
                name =>
                    name.Contains("Owner.g.cs", StringComparison.Ordinal)
                    && name.Contains("Models", StringComparison.Ordinal)
            );
            Assert.Contains("global::Shared.People.Owner", run.Sources["Models/Entry.g.cs"], StringComparison.Ordinal);

            var changed = GeneratorRun.Of(
                [.. References.Runtime, reference],
                Document("shops"),
                Part.With("EnumStyle", "Closed")
            );
            Assert.Equal("AAG0104", Assert.Single(changed.Diagnostics).Id);
        }
    }

    [Fact]
    public void A_part_makes_a_project_of_models()
    {
        var run = GeneratorRun.Of(Part);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerMessages());
        Assert.Contains("Models/Owner.g.cs", run.Sources.Keys);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("Client", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_schemas_without_a_document_around_them_are_parts()
    {
        var run = GeneratorRun.Of(
            SpecFile.Schemas(
                "Pet: { type: object, properties: { a: { $ref: 'a.yaml' }, b: { $ref: 'b.yaml#/Toy' } } }"
            ),
            Shared("a.yaml", "type: object\nproperties: { b: { $ref: 'b.yaml#/Toy' } }\n"),
            Shared(
                "b.yaml",
                "Toy: { type: object, properties: { size: { type: integer } } }\nlimit: { name: limit, in: query }\n"
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerMessages());
        Assert.Contains("global::Shared.A? A", run.Sources["Test/Models/Pet.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Toy? B", run.Sources["Shared/Models/A.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Shared/Models/Limit.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Parts_of_one_namespace_refer_to_those_of_another()
    {
        var run = GeneratorRun.Of(
            Shared("a.yaml", "type: object\nproperties: { b: { $ref: 'b.yaml' } }\n").With("Namespace", "A"),
            Shared("b.yaml", "type: object\nproperties: { c: { type: string } }\n").With("Namespace", "B")
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerMessages());
        Assert.Contains("global::B.B? B", run.Sources["A/Models/A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_two_namespaces_that_refer_to_each_other_are_an_error()
    {
        var run = GeneratorRun.Of(
            Shared("a.yaml", "type: object\nproperties: { b: { $ref: 'b.yaml' } }\n").With("Namespace", "A"),
            Shared("b.yaml", "type: object\nproperties: { a: { $ref: 'a.yaml' } }\n").With("Namespace", "B")
        );

        var error = Assert.Single(run.Diagnostics);
        Assert.Equal("AAG0105", error.Id);
        Assert.Contains("'B' and 'A' refer to each other", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "TypeMappings", "uuid=int", "AAG0104")]
    [InlineData("", "", "EnumStyle", "Closed", "AAG0104")]
    [InlineData("", "", "OptionalStyle", "Tracked", "AAG0104")]
    [InlineData("EnumStyle", "Closed", "EnumStyle", "Closed", "")]
    [InlineData("TypeMappings", "uuid=string", "TypeMappings", "uuid=string", "")]
    [InlineData("Accessibility", "Internal", "", "", "AAG0105")]
    [InlineData("Accessibility", "Internal", "Accessibility", "Internal", "")]
    [InlineData("Namespace", "Pets", "", "", "AAG0105")]
    [InlineData("Emit", "Server", "", "", "AAG0104")]
    [InlineData("IncludeTags", "a", "", "", "AAG0104")]
    public void Options_that_conflict_are_reported(
        string part,
        string partValue,
        string document,
        string value,
        string expected
    )
    {
        var run = GeneratorRun.Of(With(Document("pets"), document, value), With(Part, part, partValue));

        Assert.Equal(
            expected.Length == 0 ? [] : [expected],
            run.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct()
        );
    }

    [Fact]
    public void A_part_without_a_namespace_that_two_documents_use_is_reported()
    {
        var run = GeneratorRun.Of(Document("pets"), Document("shops"), Part.With("Namespace", ""));

        var info = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0106");
        Assert.Equal("/spec/people.yaml", info.Location.GetLineSpan().Path);
        Assert.Contains("pets.yaml and shops.yaml", info.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_of_a_shared_type_that_cannot_distinguish_null_is_reported()
    {
        var document = new SpecFile(
            "/spec/patch.yaml",
            """
            openapi: 3.1.0
            info: { title: Patch, version: '1' }
            paths:
              /pets:
                patch:
                  requestBody: { content: { application/json: { schema: { $ref: 'a.yaml' } } } }
                  responses: { '204': { description: Done } }
            """
        );
        var part = Shared("a.yaml", "type: object\nproperties: { note: { type: [string, 'null'] } }\n");

        Assert.Equal("AAG0104", Assert.Single(GeneratorRun.Of(document, part).Diagnostics).Id);
        Assert.Empty(GeneratorRun.Of(document, part.With("OptionalStyle", "Tracked")).Diagnostics);
    }

    [Fact]
    public void An_edit_of_a_document_leaves_the_part_alone()
    {
        var run = GeneratorRun.Of(Document("pets"), Part);
        var edited = Document("pets");
        run.Edit(edited with { Text = edited.Text.Replace("note:", "remark:", StringComparison.Ordinal) });

        Assert.Contains("Pets/Models/Entry.g.cs", run.Changed());
        Assert.DoesNotContain(run.Emitted(), name => name.StartsWith("Shared.", StringComparison.Ordinal));
    }

    private static SpecFile With(SpecFile file, string name, string value) =>
        name.Length == 0 ? file : file.With(name, value);

    private static SpecFile Shared(string name, string text) =>
        new SpecFile("/spec/" + name, text).With("Part", "true").With("Namespace", "Shared");

    private static SpecFile Document(string name) =>
        new SpecFile(
            $"/spec/{name}.yaml",
            $$"""
            openapi: 3.1.0
            info: { title: {{name}}, version: '1' }
            paths:
              /owners/{id}:
                get:
                  operationId: getOwner
                  parameters:
                    - { name: id, in: path, required: true, schema: { $ref: 'people.yaml#/components/schemas/Sort' } }
                  responses:
                    '200': { description: The owner., content: { application/json: { schema: { $ref: 'people.yaml#/components/schemas/Owner' } } } }
                    '404': { description: Missing., content: { application/json: { schema: { $ref: 'people.yaml#/components/schemas/NotFoundException' } } } }
              /owners:
                post:
                  operationId: addOwner
                  requestBody: { required: true, content: { application/json: { schema: { $ref: 'people.yaml#/components/schemas/Owner' } } } }
                  responses: { '204': { description: Done. } }
                put:
                  operationId: sendOwner
                  requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { $ref: 'people.yaml#/components/schemas/Address' } } } }
                  responses: { '204': { description: Done. } }
              /entries:
                post:
                  operationId: addEntry
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Entry' } } } }
                  responses: { '204': { description: Done. } }
            components:
              schemas:
                Alias: { $ref: 'people.yaml#/components/schemas/Owner' }
                Extended:
                  allOf: [ { $ref: 'people.yaml#/components/schemas/Owner' } ]
                  properties: { extra: { type: string } }
                Entry:
                  type: object
                  properties:
                    owner: { $ref: '#/components/schemas/Alias' }
                    pet: { $ref: 'people.yaml#/components/schemas/Animal' }
                    kinds: { type: array, items: { $ref: 'people.yaml#/components/schemas/Sort' } }
                    byName: { type: object, additionalProperties: { $ref: 'people.yaml#/components/schemas/Owner' } }
                    mood: { $ref: 'people.yaml#/components/schemas/Owner/properties/mood' }
                    either: { oneOf: [ { $ref: 'people.yaml#/components/schemas/Owner' }, { type: integer } ] }
                    idOfIt: { $ref: 'people.yaml#/components/schemas/Id' }
                    note: { type: string }
            """
        ).With("Namespace", name == "pets" ? "Pets" : "Shops");
}
