using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Kinds of JSON value.</summary>
[Flags]
[SuppressMessage("Naming", "CA1720", Justification = "They are the names of JSON Schema.")]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>The value <c>null</c>.</summary>
    Null = 1,

    /// <summary>The values <c>true</c> and <c>false</c>.</summary>
    Boolean = 2,

    /// <summary>Numbers.</summary>
    Number = 4,

    /// <summary>Strings.</summary>
    String = 8,

    /// <summary>Arrays.</summary>
    Array = 16,

    /// <summary>Objects.</summary>
    Object = 32,
}

/// <summary>A case of a union, as its reader sees it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase
{
    private readonly JsonKinds kinds;

    /// <summary>Describes a case.</summary>
    /// <param name="name">The case's name.</param>
    /// <param name="kinds">The kinds of JSON value that it can be.</param>
    /// <param name="values">The values of the union's member that name the case.</param>
    /// <param name="required">The members that the case requires.</param>
    /// <param name="isValidated">Whether the constraints of the case tell it apart from others.</param>
    public UnionCase(
        string name,
        JsonKinds kinds,
        string[]? values = null,
        string[]? required = null,
        bool isValidated = false
    )
    {
        Name = name;
        this.kinds = kinds;
        Values = Array.ConvertAll(values ?? [], Encoding.UTF8.GetBytes);
        Required = required ?? [];
        IsValidated = isValidated;
    }

    internal string Name { get; }

    internal byte[][] Values { get; }

    internal string[] Required { get; }

    internal bool IsValidated { get; }

    internal bool Allows(JsonTokenType token) =>
        (
            kinds
            & token switch
            {
                JsonTokenType.Null => JsonKinds.Null,
                JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
                JsonTokenType.Number => JsonKinds.Number,
                JsonTokenType.String => JsonKinds.String,
                JsonTokenType.StartArray => JsonKinds.Array,
                JsonTokenType.StartObject => JsonKinds.Object,
                _ => JsonKinds.None,
            }
        ) != JsonKinds.None;
}
