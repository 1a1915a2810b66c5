// What the compiler looks for by name, and .NET Standard 2.0 lacks. Written here because a package that generates it adds
// its files in an order that changes between builds, and so gives another assembly each time.
using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Allows <c>init</c> accessors and records.</summary>
[Embedded]
internal static class IsExternalInit { }

/// <summary>Marks a type with <c>required</c> members, and these members.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute { }

/// <summary>Makes a compiler refuse a member when it does not support a feature that the member needs.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The name of the feature.</summary>
    public string FeatureName { get; } = featureName;
}

/// <summary>Marks a type that interpolated strings are written to.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute { }

/// <summary>Names the method that creates a type from a collection expression.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    /// <summary>The type that has the method.</summary>
    public Type BuilderType { get; } = builderType;

    /// <summary>The name of the method.</summary>
    public string MethodName { get; } = methodName;
}
