using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>A parameter whose argument is checked before a request is sent, or when one is received.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Validator">The name of the class that checks it, nested in what calls it.</param>
internal sealed record CheckedParameter(ParameterModel Parameter, Identifier Validator)
{
    /// <summary>The name of the class that checks a body without an emitted type.</summary>
    public static readonly Identifier BodyValidator = new("BodyValidator");

    /// <summary>The parameters of an operation that have something to check; none where no validators are emitted.</summary>
    public static IEnumerable<CheckedParameter> Of(ApiSettings settings, OperationModel operation) =>
        settings.Emit.HasFlag(EmittedParts.Validators)
            ? operation.Parameters.Select(Create).Where(check => check.Parameter.Value.HasChecks)
            : [];

    /// <summary>The class that checks it.</summary>
    public Code Class() => ShapeValidationEmitter.Validator(Validator, Parameter.Argument);

    private static CheckedParameter Create(ParameterModel parameter, int index) =>
        new(parameter, new Identifier("Parameter" + index.ToString(CultureInfo.InvariantCulture) + "Validator"));
}
