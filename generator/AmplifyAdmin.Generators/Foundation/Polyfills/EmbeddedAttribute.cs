namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from other assemblies, also from those that see the internal ones.</summary>
[System.AttributeUsage(System.AttributeTargets.All)]
[Embedded]
internal sealed class EmbeddedAttribute : System.Attribute { }
