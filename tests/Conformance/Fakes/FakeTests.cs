using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using AmplifyAdmin.Runtime;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Conformance.Fakes;

/// <summary>The fake client of a document answers every operation with a valid value.</summary>
public sealed class FakeTests
{
    [Fact]
    public Task The_fake_of_the_Amplify_document_answers_every_operation() =>
        AnswersEveryOperationAsync(SpecFile.Amplify(), 31);

    [Theory]
    [InlineData("suites/openapi-examples/v3.0/petstore-expanded.yaml", 4)]
    [InlineData("corpus/refitter-tests__src__Refitter.SourceGenerator.Tests__Resources__V3__SwaggerPetstore.yaml", 19)]
    [InlineData("corpus/box__openapi.json", 296)]
    public async Task The_fake_of_a_public_document_answers_every_operation(string file, int operations)
    {
        Assert.SkipWhen(Repository.Shared is null, "AMPLIFYADMIN_SHARED names no folder with a corpus.");
        var path = Path.Combine(Repository.Shared, file);

        await AnswersEveryOperationAsync(
            new SpecFile(path, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)),
            operations
        );
    }

    private static async Task AnswersEveryOperationAsync(SpecFile file, int expected)
    {
        var run = GeneratorRun.Of(file.With("Namespace", "Faked").With("ClientName", "ApiClient").With("Emit", "Fake"));
        using var stream = new MemoryStream();
        var result = run.Compile().Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        stream.Position = 0;
        var type = new AssemblyLoadContext(null, isCollectible: true)
            .LoadFromStream(stream)
            .GetType("Faked.ApiFake", throwOnError: true)!;
        var fake = Activator.CreateInstance(type)!;
        var delegates = type.GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(Delegate)));
        var failures = new List<string>();
        var operations = 0;
        foreach (var answer in delegates.Where(property => property.DeclaringType == type))
        {
            operations++;
            if (await FailureAsync(fake, Method(type, answer)) is { } failure)
            {
                failures.Add($"{answer.Name}: {failure}");
            }
        }

        Assert.Equal(expected, operations);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    // The method has the name of the property and the parameters of the delegate.
    private static MethodInfo Method(Type type, PropertyInfo answer)
    {
        var parameters = answer.PropertyType.GetMethod("Invoke")!.GetParameters().Select(one => one.ParameterType);
        return type.GetMethods()
            .Where(method => method.GetParameters().Select(one => one.ParameterType).SequenceEqual(parameters))
            .Where(method => answer.Name.StartsWith("On" + method.Name[..^"Async".Length], StringComparison.Ordinal))
            .MaxBy(method => method.Name.Length)!;
    }

    private static async Task<string?> FailureAsync(object fake, MethodInfo method)
    {
        var arguments = method.GetParameters().Select(parameter => Default(parameter.ParameterType)).ToArray();
        try
        {
            var returned = method.Invoke(fake, arguments)!;
            if (returned is Task task)
            {
                await task;
                var value = task.GetType().GetProperty("Result")?.GetValue(task);
                return value is null && method.ReturnType != typeof(Task) && !MayBeNull(method)
                    ? "null"
                    : Invalid(value);
            }

            return await ItemsAsync((dynamic)returned);
        }
        catch (Exception exception) when (exception is InvalidOperationException or TargetInvocationException)
        {
            return (exception.InnerException ?? exception).Message;
        }
    }

    // A body that the document does not describe may be absent.
    private static bool MayBeNull(MethodInfo method) =>
        new NullabilityInfoContext().Create(method.ReturnParameter).GenericTypeArguments
            is [{ ReadState: NullabilityState.Nullable }];

    private static async Task<string?> ItemsAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
        {
            return Invalid(item);
        }

        return "no item";
    }

    private static string? Invalid(object? value)
    {
        if (value is IEnumerable items and not string)
        {
            return items.Cast<object?>().Select(Invalid).FirstOrDefault(failure => failure is not null);
        }

        var errors = (value as IValidatable)?.Validate(ValidationOptions.Response) ?? [];
        return errors.Count == 0 ? null : string.Join("; ", errors);
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
