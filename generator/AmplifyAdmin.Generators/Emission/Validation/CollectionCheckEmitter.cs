using System.Collections.Generic;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of lists and maps, and the loops over what they hold.</summary>
internal static class CollectionCheckEmitter
{
    /// <summary>The checks of a list as a whole.</summary>
    public static IEnumerable<Code> Items(ConstraintsModel constraints, Code list)
    {
        if (constraints.Items.Least is { } least)
        {
            yield return Code.Of(
                $"Emitted::CollectionChecks.MinItems(ref context, {list}.Count, {Literal.Int64(least)});"
            );
        }

        if (constraints.Items.Most is { } greatest)
        {
            yield return Code.Of(
                $"Emitted::CollectionChecks.MaxItems(ref context, {list}.Count, {Literal.Int64(greatest)});"
            );
        }

        if (constraints.UniqueItems)
        {
            yield return Code.Of($"Emitted::CollectionChecks.Unique(ref context, {list});");
        }
    }

    /// <summary>The checks of an object as a whole.</summary>
    public static IEnumerable<Code> Members(ConstraintsModel constraints, Code count)
    {
        if (constraints.Properties.Least is { } least)
        {
            yield return Code.Of(
                $"Emitted::CollectionChecks.MinProperties(ref context, {count}, {Literal.Int64(least)});"
            );
        }

        if (constraints.Properties.Most is { } greatest)
        {
            yield return Code.Of(
                $"Emitted::CollectionChecks.MaxProperties(ref context, {count}, {Literal.Int64(greatest)});"
            );
        }
    }

    /// <summary>A loop over a list's elements; by index, because an enumerator of an interface would be allocated.</summary>
    public static Code EachElement(
        ValueModel element,
        Identifier stem,
        Code list,
        ValidationStatics statics,
        LocalNames locals
    )
    {
        var index = locals.For(new Identifier("Index"));
        var local = locals.For(new Identifier("Element"));
        return Code.Of(
            $$"""
            for (var {{index}} = 0; {{index}} < {{list}}.Count; {{index}}++)
            {
                var {{local}} = {{list}}[{{index}}];
                if (context.Enter({{index}}))
                {
                    {{Slot(element, stem, local, statics, locals)}}
                    context.Leave();
                }
            }
            """
        );
    }

    /// <summary>A loop over a map's entries.</summary>
    public static Code EachEntry(
        ValueModel element,
        Identifier stem,
        Code map,
        ValidationStatics statics,
        LocalNames locals
    )
    {
        var name = locals.For(new Identifier("Name"));
        var local = locals.For(new Identifier("Element"));
        return Code.Of(
            $$"""
            foreach (var ({{name}}, {{local}}) in Emitted::JsonLists.Entries({{map}}))
            {
                if (context.Enter({{name}}))
                {
                    {{Slot(element, stem, local, statics, locals)}}
                    context.Leave();
                }
            }
            """
        );
    }

    // A list may hold null where its type says it does not; that is an error of the value, not a reason to crash.
    private static Code Slot(
        ValueModel element,
        Identifier stem,
        Identifier local,
        ValidationStatics statics,
        LocalNames locals
    )
    {
        var expression = Code.Of($"{local}");
        if (element.Shape.IsStruct || element.Nullable)
        {
            return ShapeValidationEmitter.Statements(element, stem, expression, statics, locals);
        }

        return Code.Of(
            $$"""
            if ({{local}} is null) context.AddNull();
            else
            {
                {{ShapeValidationEmitter.Present(element, stem, expression, statics, locals)}}
            }
            """
        );
    }
}
