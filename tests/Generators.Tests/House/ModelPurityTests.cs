using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace Generators.Tests.House;

/// <summary>The model is what caching compares: immutable, equal by value down to the collections, and free of Roslyn.</summary>
public sealed class ModelPurityTests
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Plain =
    [
        typeof(string),
        typeof(bool),
        typeof(int),
        typeof(long),
        typeof(double),
        typeof(decimal),
    ];

    public static TheoryData<string> Types =>
        new(ModelTypes.Where(type => !type.IsEnum).Select(type => type.FullName!).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> ModelTypes =>
        typeof(ApiModel)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ApiModel).Namespace && !type.IsNested && !IsStatic(type));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_type_is_a_pure_record(string name) =>
        Findings.None(Faults(typeof(ApiModel).Assembly.GetType(name, throwOnError: true)!));

    [Theory]
    [InlineData(typeof(OpenRecord))]
    [InlineData(typeof(PlainClass))]
    [InlineData(typeof(SettableRecord))]
    [InlineData(typeof(ListRecord))]
    [InlineData(typeof(SymbolRecord))]
    [InlineData(typeof(NodeRecord))]
    [InlineData(typeof(NestedListRecord))]
    public void An_impure_type_is_found(Type type) => Assert.NotEmpty(Faults(type));

    private static IEnumerable<string> Faults(Type type)
    {
        if (!IsRecord(type))
        {
            yield return $"{type.Name} is not a record";
        }

        if (!type.IsValueType && !type.IsSealed && !type.IsAbstract)
        {
            yield return $"{type.Name} is neither sealed nor abstract";
        }

        foreach (
            var property in type.GetProperties(Own).Where(property => property.SetMethod is { } set && !IsInit(set))
        )
        {
            yield return $"{type.Name}.{property.Name} can be set";
        }

        foreach (var field in type.GetFields(Own))
        {
            if (!field.IsInitOnly && !IsInitProperty(type, field))
            {
                yield return $"{type.Name}.{field.Name} can be assigned";
            }

            if (!IsPure(field.FieldType))
            {
                yield return $"{type.Name}.{field.Name} holds {field.FieldType}";
            }
        }
    }

    private static bool IsPure(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return IsPure(underlying);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            return IsPure(type.GetGenericArguments()[0]);
        }

        return Plain.Contains(type) || IsOfModel(type) || IsOfFoundation(type);
    }

    private static bool IsOfModel(Type type) => type.Namespace == typeof(ApiModel).Namespace;

    private static bool IsOfFoundation(Type type) =>
        type.Namespace == typeof(Identifier).Namespace
        && (type.IsEnum || (IsRecord(type) && type.GetFields(Own).All(field => IsPure(field.FieldType))));

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == nameof(IsExternalInit));

    private static bool IsInitProperty(Type type, FieldInfo field) =>
        type.GetProperties(Own).Any(property => field.Name == $"<{property.Name}>k__BackingField");

    internal record OpenRecord(string Name);

    internal sealed record LongerRecord(string Name) : OpenRecord(Name);

    internal sealed class PlainClass;

    internal sealed record SettableRecord
    {
        public string? Name { get; set; }
    }

    internal sealed record ListRecord(IReadOnlyList<string> Names);

    internal sealed record SymbolRecord(Microsoft.CodeAnalysis.ISymbol Symbol);

    internal sealed record NodeRecord(System.Text.Json.Nodes.JsonNode Node);

    internal sealed record NestedListRecord(EquatableArray<ArrayList> Lists);
}
