using System.Linq;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Fakes;

/// <summary>Prints the example that the fake client answers an operation with.</summary>
internal static class FakeExampleEmitter
{
    /// <summary>The method that returns the example; none when the operation returns nothing.</summary>
    public static Code Emit(ApiSettings settings, OperationModel operation, FakeModel fake)
    {
        if (operation.Result.Kind is ResultKind.None or ResultKind.Undescribed)
        {
            return Code.None;
        }

        var content = Content(operation);
        var value = content is null ? Code.None : Value(settings, operation, fake, content);
        var result =
            operation.Result.Kind == ResultKind.Choice
                ? Code.Of($"new {operation.Result.Type!}.{operation.Cases[0].Name}({value})")
                : value;
        var method = Code.Of(
            $"""
            private static {operation.Result.Type!} {fake.Example}() =>
                {result};
            """
        );
        return Code.Blocks(
            method,
            content is not null && HasOwnCheck(settings, content)
                ? ShapeValidationEmitter.Validator(fake.Validator, content.Value!)
                : Code.None
        );
    }

    private static ContentModel? Content(OperationModel operation) =>
        operation.Result.Kind == ResultKind.Choice ? operation.Cases[0].Content : operation.Success!;

    private static Code Value(ApiSettings settings, OperationModel operation, FakeModel fake, ContentModel content)
    {
        if (content.Kind is ContentKind.Text || content.Converter is not { } converter)
        {
            var text = Literal.String(fake.Examples.Count > 0 ? fake.Examples[0] : "example");
            return content.Kind == ContentKind.Text
                ? Code.Of($"{text}")
                : Code.Of($"Emitted::FakeExample.Stream({text})");
        }

        var arguments = new[]
        {
            content.ConverterIsOwn
                ? Code.Of($"{FakeMethodEmitter.Shared(settings, operation)}.{converter}.Instance")
                : Code.Of($"{converter}.Instance"),
            Check(settings, fake, content),
        };
        var examples = fake.Examples.Select(example => Code.Of($"{Literal.String(example)}"));
        return Code.Of(
            $"""
            Emitted::FakeExample.Json(
                {Code.Join(",\n", arguments.Concat(examples))}
            )
            """
        );
    }

    private static Code Check(ApiSettings settings, FakeModel fake, ContentModel content) =>
        !HasCheck(settings, content) ? Code.Of($"null")
        : IsEmitted(content.Value!) ? Code.Of($"static value => value.Validate(Runtime::ValidationOptions.Response)")
        : Code.Of(
            $$"""
            static value =>
            {
                var context = new Emitted::ValidationContext(Runtime::ValidationOptions.Response);
                {{fake.Validator}}.Validate(value, ref context);
                return context.Errors;
            }
            """
        );

    private static bool HasOwnCheck(ApiSettings settings, ContentModel content) =>
        HasCheck(settings, content) && content.Converter is not null && !IsEmitted(content.Value!);

    private static bool HasCheck(ApiSettings settings, ContentModel content) =>
        settings.Emit.HasFlag(EmittedParts.Validators) && content.Value is { HasChecks: true };

    private static bool IsEmitted(ValueModel value) =>
        value is { Nullable: false, Shape: NamedShape { Kind: NamedKind.Record or NamedKind.Union } };
}
