using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords on arrays and objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CollectionChecks
{
    /// <summary>Checks <c>minItems</c>.</summary>
    public static void MinItems(ref ValidationContext context, int count, long limit)
    {
        if (count < limit)
        {
            context.Add("minItems", $"must have at least {limit} elements, but has {count}");
        }
    }

    /// <summary>Checks <c>maxItems</c>.</summary>
    public static void MaxItems(ref ValidationContext context, int count, long limit)
    {
        if (count > limit)
        {
            context.Add("maxItems", $"must have at most {limit} elements, but has {count}");
        }
    }

    /// <summary>Checks <c>minProperties</c>.</summary>
    public static void MinProperties(ref ValidationContext context, int count, long limit)
    {
        if (count < limit)
        {
            context.Add("minProperties", $"must have at least {limit} members, but has {count}");
        }
    }

    /// <summary>Checks <c>maxProperties</c>.</summary>
    public static void MaxProperties(ref ValidationContext context, int count, long limit)
    {
        if (count > limit)
        {
            context.Add("maxProperties", $"must have at most {limit} members, but has {count}");
        }
    }

    /// <summary>Checks the keywords on lists; -1 is no maximum.</summary>
    internal static void Items<T>(
        ref ValidationContext context,
        IReadOnlyList<T> list,
        int minItems,
        int maxItems,
        bool uniqueItems
    )
    {
        MinItems(ref context, list.Count, minItems);
        MaxItems(ref context, list.Count, maxItems < 0 ? int.MaxValue : maxItems);
        if (uniqueItems)
        {
            Unique(ref context, list);
        }
    }

    /// <summary>Checks <c>uniqueItems</c> where C# equality is JSON equality.</summary>
    public static void Unique<T>(ref ValidationContext context, IReadOnlyList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (UniqueItems.Find(list) is not { } found)
        {
            context.Add("uniqueItems", "has too many elements with the same hash code to be checked");
        }
        else if (found.Second > 0)
        {
            context.Add("uniqueItems", $"must not have equal elements, but {found.First} and {found.Second} are equal");
        }
    }
}
