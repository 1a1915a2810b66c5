using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Names operations.</summary>
internal static class OperationNames
{
    /// <summary>The names that the client's members already use.</summary>
    public static string[] Reserved { get; } =
    ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Dispose"];

    /// <summary>The preferred name of an operation: its id, or its method and path.</summary>
    public static string Wanted(string? operationId, string method, string path) =>
        string.IsNullOrWhiteSpace(operationId)
            ? PascalCase.From(method + " " + path.Replace("{", " by ").Replace("}", ""))
            : PascalCase.From(Trimmed(operationId!));

    /// <summary>The client's method.</summary>
    public static Identifier Method(Identifier name) => new(name.Text + "Async");

    // "listPetsAsync" would become "ListPetsAsyncAsync".
    private static string Trimmed(string operationId) =>
        operationId.Length > 5 && operationId.EndsWith("Async", System.StringComparison.Ordinal)
            ? operationId.Substring(0, operationId.Length - 5)
            : operationId;
}
