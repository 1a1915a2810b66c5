using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints how a method checks its arguments before anything is sent.</summary>
internal static class OperationChecks
{
    /// <summary>The statements at the beginning of a method.</summary>
    public static Code Statements(ApiSettings settings, OperationModel operation, Identifier code) =>
        Code.Lines(NullChecks(operation).Append(Validation(settings, operation, code)));

    /// <summary>The classes that check values without an emitted type.</summary>
    public static Code Validators(ApiSettings settings, OperationModel operation)
    {
        var validators = CheckedParameter
            .Of(settings, operation)
            .Where(check => SingleCall(check.Parameter, operation) is null)
            .Select(check => check.Class())
            .ToList();
        if (OwnBody(settings, operation) is { } body)
        {
            validators.Add(ShapeValidationEmitter.Validator(CheckedParameter.BodyValidator, body));
        }

        return Code.Blocks(validators);
    }

    /// <summary>The argument that checks an item of the body before it is sent; none when there is nothing to check.</summary>
    public static Code Item(ApiSettings settings, OperationModel operation, ContentModel content)
    {
        var client = OperationSignature.Client(operation);
        return
            (settings.Emit & EmittedParts.Validators) != 0
            && content.Item is { Nullable: false, Shape: NamedShape { Kind: NamedKind.Record or NamedKind.Union } }
            ? Code.Of($", {client}.Options.ValidateRequests ? value => value.Validate({client}.validation) : null")
            : Code.None;
    }

    private static IEnumerable<Code> NullChecks(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            // Text in a path is looked at when it is written.
            var isPathText = parameter.In == ParameterLocation.Path && OperationConverters.IsText(parameter);
            if (parameter.Argument is { Nullable: false, Shape.IsStruct: false } && !isPathText)
            {
                yield return Code.Of($"System::ArgumentNullException.ThrowIfNull({parameter.Name});");
            }
        }

        if (
            operation.Body is { Required: true, Contents.Count: > 0 } body
            && body.Argument is null or { Nullable: false, Shape.IsStruct: false }
        )
        {
            yield return Code.Of($"System::ArgumentNullException.ThrowIfNull({body.Name});");
        }
    }

    private static Code Validation(ApiSettings settings, OperationModel operation, Identifier code)
    {
        var checks = CheckedParameter
            .Of(settings, operation)
            .Select(check => Parameter(check, operation, code))
            .ToList();
        var context = LocalName.Of(operation, "context");
        if (OwnBody(settings, operation) is not null)
        {
            checks.Add(
                Code.Of($"{code}.{CheckedParameter.BodyValidator}.Validate({operation.Body!.Name}, ref {context});")
            );
        }
        else if (Body(settings, operation) is { } body)
        {
            checks.Add(
                body.Argument is { Nullable: false }
                    ? Code.Of($"Emitted::Validation.Check(ref {context}, {body.Name});")
                    : Code.Of($"Emitted::Validation.CheckPresent(ref {context}, {body.Name});")
            );
        }

        return checks.Count == 0
            ? Code.None
            : Code.Of(
                $$"""
                if ({{OperationSignature.Client(operation)}}.Options.ValidateRequests)
                {
                    var {{context}} = new Emitted::ValidationContext({{OperationSignature.Client(
                    operation
                )}}.validation);
                    {{Code.Lines(checks)}}
                    Emitted::Validation.ThrowIfAny({{context}}.Errors);
                }

                """
            );
    }

    private static Code Parameter(CheckedParameter check, OperationModel operation, Identifier code)
    {
        var parameter = check.Parameter;
        if (SingleCall(parameter, operation) is { } call)
        {
            return call;
        }

        var context = LocalName.Of(operation, "context");
        return Code.Of(
            $$"""if ({{context}}.Enter({{Literal.String(parameter.WireName)}})) { {{code}}.{{check.Validator}}.Validate({{parameter.Name}}, ref {{context}}); {{context}}.Leave(); }"""
        );
    }

    private static Code? SingleCall(ParameterModel parameter, OperationModel operation) =>
        SingleCheckEmitter.Emit(
            parameter.Argument,
            isRequired: false,
            isPresent: !parameter.Argument.Nullable,
            LocalName.Of(operation, "context"),
            Literal.String(parameter.WireName),
            Code.Of($"{parameter.Name}")
        );

    private static RequestBodyModel? Body(ApiSettings settings, OperationModel operation) =>
        (settings.Emit & EmittedParts.Validators) != 0
        && operation.Body is { Contents.Count: > 0 } body
        && body.Contents[0].Value is { Shape: NamedShape { Kind: NamedKind.Record or NamedKind.Union } }
            ? body
            : null;

    private static ValueModel? OwnBody(ApiSettings settings, OperationModel operation) =>
        (settings.Emit & EmittedParts.Validators) != 0
        && Body(settings, operation) is null
        && operation.Body is { Contents.Count: > 0 } body
        && body.Contents[0].Value is { } value
        && value.HasChecks
            ? body.Argument
            : null;
}
