using System;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>A value that is left unchecked because its schema takes too many steps.</summary>
internal sealed class ExampleBudgetException(string message) : Exception(message);
