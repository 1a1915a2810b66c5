using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Incrementality;

/// <summary>
/// The compiler keeps the value of every step between runs. None of them holds a task, a location, a symbol, a delegate or
/// a collection that code could still fill, and none but the outline of a document holds nodes of its text.
/// </summary>
public sealed class StepPurityTests
{
    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_value_of_every_step_is_immutable()
    {
        var run = GeneratorRun.Of(
            SpecFile.Amplify(),
            new SpecFile("/spec/part.yaml", "Name: { type: string, enum: [a, b] }").With("Part", "true"),
            // Two documents that emit the type of a part.
            new SpecFile(
                "/spec/first.yaml",
                SpecFile.Schemas("B: { type: object, properties: { b: { $ref: 'part.yaml#/Name' } } }").Text
            ),
            new SpecFile(
                "/spec/second.yaml",
                SpecFile.Schemas("C: { type: object, properties: { c: { $ref: 'part.yaml#/Name' } } }").Text
            ),
            new SpecFile("/spec/shared.yaml", "Toy: { type: object, properties: { size: { type: integer } } }")
                .With("Part", "true")
                .With("Namespace", "Shared"),
            // A check that refers to a schema, which the Amplify document does not have.
            SpecFile.Schemas(
                "A: { type: array, items: { type: object, properties: { a: { type: array, contains: { $ref: '#/components/schemas/A' } } } } }"
            )
        );

        var walk = new Walk();
        foreach (var name in TrackingNames.All)
        {
            var outputs = run.Result.TrackedSteps[name].SelectMany(step => step.Outputs).ToList();
            Assert.NotEmpty(outputs);
            outputs.ForEach(output => walk.Visit(output.Value, name));
        }

        Findings(walk);
    }

    [Theory]
    [MemberData(nameof(Impure))]
    public void An_impure_value_is_found(object value)
    {
        var walk = new Walk();
        walk.Visit(new Holder(value), "step");

        Assert.NotEmpty(walk.Faults);
    }

    public static TheoryData<object> Impure =>
        [
            Task.CompletedTask,
            Location.None,
            new Func<int>(() => 1),
            new List<int>(),
            new Dictionary<string, int>(),
            new Lazy<int>(() => 1),
            new Settable(),
            new JsonObject(),
        ];

    private static void Findings(Walk walk) =>
        Assert.True(walk.Faults.Count == 0, string.Join('\n', walk.Faults.Distinct().Take(20)));

    private sealed record Holder(object Value);

    private sealed class Settable
    {
        private int cached;

        public int Value => cached == 0 ? cached = 1 : cached;
    }

    private sealed class Walk
    {
        private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

        public List<string> Faults { get; } = [];

        public void Visit(object? root, string step)
        {
            var open = new Stack<(object Value, string Path)>();
            Push(open, root, step);
            while (open.TryPop(out var entry))
            {
                if (entry.Value is JsonNode && entry.Path.Contains("<Outline>", StringComparison.Ordinal))
                {
                    continue;
                }

                if (Fault(entry.Value) is { } fault)
                {
                    Faults.Add($"{entry.Path} {fault}");
                    continue;
                }

                foreach (var (child, name) in Children(entry.Value))
                {
                    Push(open, child, entry.Path + "." + name);
                }
            }
        }

        private void Push(Stack<(object Value, string Path)> open, object? value, string path)
        {
            if (value is not null && !IsLeaf(value) && (value.GetType().IsValueType || seen.Add(value)))
            {
                open.Push((value, path));
            }
        }

        private static bool IsLeaf(object value) =>
            value is string or SourceText or Type || value.GetType().IsPrimitive || value.GetType().IsEnum;

        private static string? Fault(object value) =>
            value switch
            {
                Task or Delegate or Location or ISymbol or Compilation or SyntaxNode or AdditionalText or JsonNode =>
                    $"holds a {value.GetType().Name}",
                Array => null,
                _ when IsImmutableCollection(value.GetType()) => null,
                ICollection => $"holds a {value.GetType().Name}",
                _ => MutableField(value.GetType()) is { } field
                    ? $"has the field {field}, which can be assigned"
                    : null,
            };

        private static IEnumerable<(object? Value, string Name)> Children(object value) =>
            value is IEnumerable items
                ? items.Cast<object?>().Select((item, index) => (item, $"[{index}]"))
                : FieldsOf(value.GetType()).Select(field => (field.GetValue(value), field.Name));

        private static bool IsImmutableCollection(Type type) =>
            type.Namespace == typeof(ImmutableArray).Namespace
            || type.Name.StartsWith("EquatableArray", StringComparison.Ordinal);

        private static string? MutableField(Type type) =>
            type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            && type.FullName?.StartsWith("System.ValueTuple", StringComparison.Ordinal) == true
                ? null
                : FieldsOf(type).FirstOrDefault(field => !field.IsInitOnly && !IsInitProperty(field))?.Name;

        private static bool IsInitProperty(FieldInfo field) =>
            field.Name.StartsWith('<')
            && field
                .DeclaringType!.GetProperty(field.Name[1..field.Name.IndexOf('>')], Fields)
                ?.SetMethod?.ReturnParameter.GetRequiredCustomModifiers()
                .Length > 0;

        private static IEnumerable<FieldInfo> FieldsOf(Type type)
        {
            for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
            {
                foreach (var field in current.GetFields(Fields))
                {
                    yield return field;
                }
            }
        }
    }
}
