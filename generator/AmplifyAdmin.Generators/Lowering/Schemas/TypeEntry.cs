using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>A type that a schema becomes.</summary>
internal sealed class TypeEntry
{
    private NamedShape? shape;

    public TypeEntry(SchemaNode schema, Identifier name, NamedKind kind)
    {
        Schema = schema;
        Name = name;
        Kind = kind;
    }

    public SchemaNode Schema { get; private set; }

    public Identifier Name { get; }

    public NamedKind Kind { get; }

    /// <summary>The names of its JSON code; given once every component has its own name.</summary>
    public JsonNames Json { get; set; } = null!;

    /// <summary>The C# enum beside an open enum type.</summary>
    public Identifier KindName { get; set; }

    /// <summary>The flat schema to lower.</summary>
    public SchemaView View { get; set; } = null!;

    /// <summary>The shape of values of the type; asked for once its JSON code is named.</summary>
    public NamedShape Shape(NamedKind kind) =>
        shape is not null && shape.Kind == kind
            ? shape
            : shape = ShapeTypes.Named(Name, kind, Json) with { Obsolete = Schema.Deprecated };

    /// <summary>Whether its schema has been edited since.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Notes that its schema has been edited.</summary>
    public void MarkStale()
    {
        IsStale = true;
        shape = null;
    }

    /// <summary>Takes the edited schema.</summary>
    public void Renew(SchemaView view)
    {
        IsStale = false;
        Schema = view.Schema;
        View = view;
    }

    /// <summary>Whether it waits to be lowered or is lowered.</summary>
    public bool IsQueued { get; set; }

    /// <summary>The lowered type.</summary>
    public TypeModel? Body { get; set; }
}
