using System.Linq;
using AmplifyAdmin.Generators.Emission.Clients;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Fakes;

/// <summary>Prints the fake client's method of an operation with its delegate and its example.</summary>
internal static class FakeMethodEmitter
{
    public static Code Emit(ApiSettings settings, OperationModel operation)
    {
        var fake = operation.Fake!;
        var method = DocText.Line(operation.ClientMethod.Text);
        var members = Code.Blocks(
            Method(settings, operation, fake),
            PagingEmitter.Methods(settings, operation),
            WaiterEmitter.Method(operation)
        );
        return Code.Of(
            $$"""
            public sealed partial class {{settings.Names.Fake}}
            {
                /// <summary>Answers a call of <c>{{method}}</c>.</summary>
                public delegate {{MethodSignature.ReturnType(operation)}} {{fake.Delegate}}({{Declared(operation)}});

                /// <summary>The answer of <c>{{method}}</c>; null for the example.</summary>
                public {{fake.Delegate}}? {{fake.Property}} { get; set; }

                {{(operation.Group is { } group ? GroupEmitter.Part(group, Code.Of($"private"), members) : members)}}

                {{FakeExampleEmitter.Emit(settings, operation, fake)}}
            }
            """
        );
    }

    private static Code Method(ApiSettings settings, OperationModel operation, FakeModel fake)
    {
        var client = OperationSignature.Client(operation);
        var token = OperationSignature.CancellationToken(operation);
        var answer = LocalName.Of(operation, "answer");
        var cancel = LocalName.Of(operation, "cancel");
        var names = MethodSignature.Arguments(operation).Select(argument => argument.Name).ToList();
        var recorded = names.Select(name => Code.Of($"({Literal.String(name.Text)}, {name})"));
        var passed = names.Select(name => Code.Of($"{name}")).Append(Code.Of($"{cancel}"));
        var (call, example) = operation.Result.Kind switch
        {
            ResultKind.None => (Code.Of($"AnswerAsync"), Code.None),
            ResultKind.Undescribed => (
                Code.Of($"AnswerAsync<{operation.Result.Type!}>"),
                Code.Of($"static () => null, ")
            ),
            ResultKind.Sequence => (
                Code.Of($"AnswerSequenceAsync<{operation.Result.Type!}>"),
                Code.Of($"{fake.Example}, ")
            ),
            _ => (Code.Of($"AnswerAsync<{operation.Result.Type!}>"), Code.Of($"{fake.Example}, ")),
        };
        return Code.Of(
            $$"""
            {{DocumentationEmitter.Inherited(operation.Documentation)}}
            public {{OperationSignature.Declaration(operation)}} =>
                {{client}}.{{call}}(
                    {{Shared(settings, operation)}}.Descriptor,
                    {{fake.Status}},
                    [{{Code.List(recorded)}}],
                    {{client}}.source.{{fake.Property}} is { } {{answer}} ? {{cancel}} => {{answer}}({{Code.List(
                passed
            )}}) : null,
                    {{example}}{{token}}
                );
            """
        );
    }

    /// <summary>The class of the client that contains what is fixed about the operation.</summary>
    public static Code Shared(ApiSettings settings, OperationModel operation) =>
        operation.Group is { } group
            ? Code.Of($"{settings.Names.Client}.{group.ClientClass}.{operation.Code}")
            : Code.Of($"{settings.Names.Client}.{operation.Code}");

    private static Code Declared(OperationModel operation) =>
        Code.List(
            MethodSignature
                .Arguments(operation)
                .Select(argument => Code.Of($"{argument.Type} {argument.Name}"))
                .Append(Code.Of($"Threading::CancellationToken {OperationSignature.CancellationToken(operation)}"))
        );
}
