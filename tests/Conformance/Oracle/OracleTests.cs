using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Formats;
using Conformance.Emitted;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;
using NJsonSchema;

namespace Conformance.Oracle;

/// <summary>NJsonSchema and emitted code judge the same instances of the Amplify document's schemas alike.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int InstancesPerSchema = 300;

    [Fact]
    public async Task Emitted_code_agrees_with_njsonschema_on_arbitrary_instances()
    {
        var code = EmittedCode.Load(
            GeneratorRun.Of(SpecFile.Amplify().With("Emit", "Models;Validators")),
            out var errors
        );
        Assert.True(code is not null, string.Join('\n', errors));
        var document = SpecReader
            .Read(
                "/spec/amplify-admin.yaml",
                SourceText.From(Repository.AmplifySpec),
                TestContext.Current.CancellationToken
            )
            .Document!;
        var schemas = document.Root["components"]!["schemas"]!.AsObject();
        var (accepted, refused, differences) = (0, 0, new List<string>());
        foreach (var name in schemas.Select(schema => schema.Key).Where(code!.Has))
        {
            var oracle = await OracleOf(schemas, name);
            var instances = new Instances(schemas, seed: 7);
            for (var index = 0; index < InstancesPerSchema; index++)
            {
                var instance = instances.Valid(schemas[name]!);
                var json = (index % 3 == 0 ? instance : instances.Mutate(instance))?.ToJsonString() ?? "null";
                var mine = code.Refuse(name, json);
                var theirs = oracle.Validate(json).FirstOrDefault();
                accepted += theirs is null ? 1 : 0;
                refused += theirs is null ? 0 : 1;
                if (mine is null != theirs is null)
                {
                    differences.Add($"{name} {json}: {mine ?? "accepted"} / {theirs?.ToString() ?? "accepted"}");
                }
            }
        }

        output.WriteLine($"{accepted} accepted and {refused} refused by both but for {differences.Count}");
        Assert.Equal("", string.Join('\n', differences.Take(20)));
        Assert.True(accepted > 5000 && refused > 5000);
    }

    private static Task<JsonSchema> OracleOf(JsonObject schemas, string name) =>
        JsonSchema.FromJsonAsync(
            new JsonObject
            {
                ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/" + name }),
                ["definitions"] = schemas.DeepClone(),
            }
                .ToJsonString()
                .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
}
