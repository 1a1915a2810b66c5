using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints how an endpoint checks its parameters, and a body without an emitted type.</summary>
internal static class EndpointChecksEmitter
{
    private static readonly Identifier BodyCheck = new("CheckBody");

    /// <summary>The statement that checks the parameters, once all of them could be read.</summary>
    public static Code Parameters(ApiSettings settings, OperationModel operation, Identifier call)
    {
        var parameters = CheckedParameter.Of(settings, operation).ToList();
        return parameters.Count == 0
            ? Code.None
            : Code.Of(
                $$"""
                if (!{{call}}.IsRejected)
                {
                    {{call}}.Reject(CheckParameters({{Code.List(
                    parameters.Select(check => Code.Of($"{check.Parameter.Name}"))
                )}}));
                }

                """
            );
    }

    /// <summary>The statement that checks the body.</summary>
    public static Code Body(ApiSettings settings, RequestBodyModel body, Identifier call)
    {
        if (!settings.Emit.HasFlag(EmittedParts.Validators) || body.Contents[0].Value is not { } value)
        {
            return Code.None;
        }

        return IsEmitted(value) ? Code.Of($"{call}.Reject({body.Name}?.Validate(Runtime::ValidationOptions.Request));")
            : HasOwnCheck(settings, body)
                ? Code.Of(
                    $$"""
                    if (!{{call}}.IsRejected)
                    {
                        {{call}}.Reject({{BodyCheck}}({{body.Name}}!));
                    }
                    """
                )
            : Code.None;
    }

    /// <summary>The methods behind those statements.</summary>
    public static Code Methods(ApiSettings settings, OperationModel operation)
    {
        var context = LocalName.Of(operation, "context");
        var parameters = CheckedParameter.Of(settings, operation).ToList();
        var blocks = new List<Code>();
        if (parameters.Count > 0)
        {
            var declared = parameters.Select(check =>
                Code.Of($"{check.Parameter.Argument.Type} {check.Parameter.Name}")
            );
            var checks = parameters.Select(check => Entered(check, context));
            blocks.Add(Method(new Identifier("CheckParameters"), Code.List(declared), context, Code.Lines(checks)));
            blocks.AddRange(parameters.Select(check => check.Class()));
        }

        if (operation.Body is { Contents.Count: > 0 } body && HasOwnCheck(settings, body))
        {
            var value = body.Argument!;
            var check = Code.Of($"{CheckedParameter.BodyValidator}.Validate({body.Name}, ref {context});");
            blocks.Add(Method(BodyCheck, Code.Of($"{value.Type} {body.Name}"), context, check));
            blocks.Add(ShapeValidationEmitter.Validator(CheckedParameter.BodyValidator, value));
        }

        return Code.Blocks(blocks);
    }

    private static Code Method(Identifier name, Code parameters, Identifier context, Code checks) =>
        Code.Of(
            $$"""
            private static Collections::IReadOnlyList<Runtime::ValidationError> {{name}}({{parameters}})
            {
                var {{context}} = new Emitted::ValidationContext(Runtime::ValidationOptions.Request);
                {{checks}}
                return {{context}}.Errors;
            }
            """
        );

    private static Code Entered(CheckedParameter check, Identifier context) =>
        Code.Of(
            $$"""
            if ({{context}}.Enter({{Literal.String(check.Parameter.WireName)}}))
            {
                {{check.Validator}}.Validate({{check.Parameter.Name}}, ref {{context}});
                {{context}}.Leave();
            }

            """
        );

    private static bool HasOwnCheck(ApiSettings settings, RequestBodyModel body) =>
        settings.Emit.HasFlag(EmittedParts.Validators)
        && body.Contents[0].Value is { } value
        && !IsEmitted(value)
        && value.HasChecks;

    private static bool IsEmitted(ValueModel value) =>
        value.Shape is NamedShape { IsStruct: false, Kind: NamedKind.Record or NamedKind.Union };
}
