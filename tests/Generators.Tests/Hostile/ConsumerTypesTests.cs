using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Hostile;

/// <summary>Types of the consumer with the framework's names change nothing.</summary>
public sealed class ConsumerTypesTests
{
    [Theory]
    [InlineData("Task")]
    [InlineData("List")]
    [InlineData("String")]
    [InlineData("Object")]
    [InlineData("JsonElement")]
    [InlineData("JsonSerializer")]
    [InlineData("Json")]
    [InlineData("Runtime")]
    [InlineData("System")]
    [InlineData("Tasks")]
    [InlineData("Http")]
    [InlineData("Collections")]
    [InlineData("Threading")]
    [InlineData("Uri")]
    [InlineData("Exception")]
    [InlineData("IEnumerable")]
    [InlineData("Optional")]
    [InlineData("AmplifyAdmin")]
    [InlineData("ValidationContext")]
    [InlineData("Obsolete")]
    [InlineData("ObsoleteAttribute")]
    public void A_type_beside_the_emitted_code(string name)
    {
        var run = GeneratorRun.Of(Document);
        var compilation = run.Compile()
            .AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(
                    $"namespace Outer.Inner {{ internal sealed class {name} {{ }} }} namespace Outer {{ internal sealed class {name} {{ }} }}",
                    new CSharpParseOptions(LanguageVersion.CSharp12),
                    cancellationToken: TestContext.Current.CancellationToken
                )
            );

        Assert.Empty(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(message => message.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
        );
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("List")]
    [InlineData("String")]
    [InlineData("Object")]
    [InlineData("Exception")]
    [InlineData("JsonElement")]
    [InlineData("Json")]
    [InlineData("Runtime")]
    [InlineData("System")]
    [InlineData("Tasks")]
    [InlineData("Http")]
    [InlineData("HttpClient")]
    [InlineData("Uri")]
    [InlineData("DateTimeOffset")]
    [InlineData("Nullable")]
    [InlineData("ReadOnlySpan")]
    [InlineData("ValidationError")]
    [InlineData("Optional")]
    [InlineData("Type")]
    [InlineData("Enum")]
    [InlineData("Attribute")]
    [InlineData("Outer")]
    [InlineData("Inner")]
    [InlineData("DocumentClient")]
    [InlineData("DocumentClientOptions")]
    [InlineData("IDocumentClient")]
    [InlineData("DocumentJsonContext")]
    [InlineData("FooJson")]
    [InlineData("FooJsonConverter")]
    [InlineData("KindKind")]
    [InlineData("Console")]
    [InlineData("Equals")]
    [InlineData("GetHashCode")]
    [InlineData("Value")]
    [InlineData("value")]
    [InlineData("record")]
    [InlineData("var")]
    [InlineData("dynamic")]
    [InlineData("_")]
    public void A_schema_of_that_name(string name)
    {
        var text =
            Document.Text
            + $"    {name}: {{ type: object, properties: {{ a: {{ type: string }}, {name}: {{ $ref: '#/components/schemas/{name}' }} }} }}\n";
        var run = GeneratorRun.Of(Document with { Text = text });

        Assert.Empty(run.CompilerMessages());
    }

    private static SpecFile Document { get; } = new SpecFile(
            "/spec/document.yaml",
            """
            openapi: 3.1.0
            info: { title: Document, version: '1' }
            paths:
              /foo:
                get:
                  operationId: getFoo
                  parameters:
                    - { name: since, in: query, schema: { type: string, format: date-time } }
                    - { name: ids, in: query, schema: { type: array, items: { type: string } } }
                  responses:
                    '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Foo' } } } }
                    default: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }
                post:
                  operationId: postFoo
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Foo' } } } }
                  responses:
                    '204': { description: Done. }
            components:
              schemas:
                Bad: { type: object, properties: { message: { type: string } } }
                Kind: { type: string, enum: [a, b] }
                Either: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Bad' } ] }
                Foo:
                  type: object
                  required: [name]
                  additionalProperties: { type: number }
                  properties:
                    name: { type: string, pattern: '^a', maxLength: 5 }
                    at: { type: string, format: date-time }
                    link: { type: string, format: uri }
                    raw: {}
                    kind: { $ref: '#/components/schemas/Kind' }
                    either: { $ref: '#/components/schemas/Either' }
                    maybe: { type: [string, 'null'], format: uuid }
                    many: { type: array, uniqueItems: true, items: { $ref: '#/components/schemas/Foo' } }
                    map: { type: object, additionalProperties: { $ref: '#/components/schemas/Foo' } }
            """ + "\n"
        ).With("Namespace", "Outer.Inner").With("ClientName", "DocumentClient");
}
