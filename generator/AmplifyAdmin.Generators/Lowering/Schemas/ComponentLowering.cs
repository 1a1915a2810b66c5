using System;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Names and lowers the document's named schemas, each a unit of work of its own.</summary>
internal sealed class ComponentLowering
{
    private readonly LoweringContext context;
    private readonly SchemaLowering schemas;
    private readonly SchemaSource source;
    private readonly TypeRegistry types;
    private readonly List<LoweringUnit> units = [];

    public ComponentLowering(LoweringContext context, SchemaLowering schemas, SchemaSource source, TypeRegistry types)
    {
        this.context = context;
        this.schemas = schemas;
        this.source = source;
        this.types = types;
    }

    /// <summary>Names every component that becomes a type, in document order, so that no inline schema takes a component's name.</summary>
    /// <param name="errorNames">The names that schemas of typed exceptions get instead of their own.</param>
    public void Name(IReadOnlyDictionary<string, string> errorNames)
    {
        foreach (var component in source.Components())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (KindOf(component.Schema.Section) is { } kind)
            {
                var wanted = errorNames.TryGetValue(component.Name, out var errorName) ? errorName : component.Name;
                types.NameComponent(component.Schema, wanted, kind);
            }
        }

        types.NameCompanions();
    }

    /// <summary>Lowers every component, whether an operation reaches it or not.</summary>
    public void Lower()
    {
        foreach (var component in source.Components())
        {
            Lower(component.Schema.Section);
        }

        types.ComponentsAreQueued = true;
    }

    /// <summary>Does again what looks at an edited schema.</summary>
    public void Repeat(int section)
    {
        types.ComponentsAreQueued = false;
        context.Trace.RepeatAll(units, section);
        types.ComponentsAreQueued = true;
    }

    // Names were given by what components become, so that this must stay as it is.
    private NamedKind? KindOf(int section)
    {
        NamedKind? kind = null;
        Add(() =>
        {
            var now = schemas.KindOf(schemas.View(source.Component(section)));
            if (context.Trace.Repeats && now != kind)
            {
                throw new LoweringDivergedException();
            }

            kind = now;
        });
        return kind;
    }

    // What refers to a component with a type of its own knows that type's name and whether null is allowed, nothing
    // else; so this must stay as it is as well.
    private void Lower(int section)
    {
        ValueModel? value = null;
        Add(() =>
        {
            var component = source.Components()[section - 1];
            context.Trace.Touch(section);
            context.Trace.Touch(schemas.View(schemas.Described(component.Schema)).Sections);
            var now = schemas.Lower(component.Schema, component.Name);
            if (context.Trace.Repeats && (value!.Shape is NamedShape || now.Shape is NamedShape) && value != now)
            {
                throw new LoweringDivergedException();
            }

            value = now;
        });
    }

    private void Add(Action work)
    {
        var unit = new LoweringUnit(work);
        context.Trace.Perform(unit);
        units.Add(unit);
    }
}
