using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints the equality of an open enum type, in less code than the compiler makes for a record.</summary>
internal static class EnumEqualityEmitter
{
    /// <summary>The interface that the members implement.</summary>
    public static Code Interface(EnumModel model) => Code.Of($"System::IEquatable<{model.Name}>");

    /// <summary>The members.</summary>
    /// <param name="model">The type.</param>
    /// <param name="isEqual">Compares with <c>other</c>.</param>
    /// <param name="hash">Computes the hash code.</param>
    public static Code Emit(EnumModel model, Code isEqual, Code hash) =>
        Code.Of(
            $"""
            /// <summary>Returns whether the values are equal.</summary>
            public bool Equals({model.Name} other) => {isEqual};
            /// <inheritdoc />
            public override bool Equals(object? obj) => obj is {model.Name} other && Equals(other);
            /// <inheritdoc />
            public override int GetHashCode() => {hash};
            /// <summary>Returns whether the values are equal.</summary>
            public static bool operator ==({model.Name} left, {model.Name} right) => left.Equals(right);
            /// <summary>Returns whether the values differ.</summary>
            public static bool operator !=({model.Name} left, {model.Name} right) => !left.Equals(right);
            """
        );
}
