using System;
using System.Collections;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>The fields of one kind of object, one row each.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class FieldTable<T> : IEnumerable<Field<T>>
    where T : DocumentNode
{
    private readonly Dictionary<string, Field<T>> fields = [];

    /// <param name="create">Creates an object, without fields.</param>
    public FieldTable(Func<SpecDocument, JsonPointer, T> create)
    {
        Create = create;
    }

    /// <summary>Creates an object, without fields.</summary>
    public Func<SpecDocument, JsonPointer, T> Create { get; }

    /// <summary>The fields' names.</summary>
    public IEnumerable<string> Names => fields.Keys;

    /// <summary>Runs after the last field of an object is read.</summary>
    public Action<ObjectReader, T>? Completed { get; init; }

    /// <summary>Reads the members that are neither fields nor extensions; null when there can be none.</summary>
    public Action<FieldValue, T>? Pattern { get; init; }

    /// <summary>Whether a member whose name starts with <c>x-</c> is an extension.</summary>
    public bool HasExtensions { get; init; } = true;

    /// <summary>Whether OpenAPI 3.1 and later allow members that are not in the table.</summary>
    public bool IsOpenFrom31 { get; init; }

    /// <summary>Adds a field.</summary>
    public void Add(Field<T> field) => fields.Add(field.Name, field);

    /// <summary>Adds a field that all versions have.</summary>
    public void Add(string name, Action<FieldValue, T> read) => Add(name, Versions.All, read);

    /// <summary>Adds a field of some versions.</summary>
    public void Add(string name, Versions versions, Action<FieldValue, T> read) =>
        Add(new Field<T>(name, versions, read));

    /// <summary>Adds a field whose value has no use.</summary>
    public void Add(string name, Versions versions) => Add(name, versions, (_, _) => { });

    /// <summary>Finds a field by its name.</summary>
    public bool TryGet(string name, out Field<T> field) => fields.TryGetValue(name, out field!);

    /// <inheritdoc />
    public IEnumerator<Field<T>> GetEnumerator() => fields.Values.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A field of an object.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
internal class Field<T>
    where T : DocumentNode
{
    /// <param name="name">The field's name.</param>
    /// <param name="versions">The versions of OpenAPI that have the field.</param>
    /// <param name="read">Reads the field's value into the object.</param>
    public Field(string name, Versions versions, Action<FieldValue, T> read)
    {
        Name = name;
        Versions = versions;
        Read = read;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The versions of OpenAPI that have the field.</summary>
    public Versions Versions { get; }

    /// <summary>Reads the field's value into the object.</summary>
    public Action<FieldValue, T> Read { get; }
}
