using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

internal static class ErrorNaming
{
    public static IReadOnlyDictionary<string, string> Scan(LoweringContext c) => new Dictionary<string, string>();
}

internal sealed record LoweredOperations(
    EquatableArray<OperationModel> Operations,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<SecuritySchemeModel> Security,
    EquatableArray<ServerModel> Servers
);

internal static class OperationsLowering
{
    public static LoweredOperations Lower(LoweringContext c) => new([], [], [], []);
}
