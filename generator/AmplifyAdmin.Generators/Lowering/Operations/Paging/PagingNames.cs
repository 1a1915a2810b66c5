using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Paging;

/// <summary>Finds the parameters and members that paging names.</summary>
internal sealed class PagingNames(LoweredTypes types, LoweringContext context)
{
    /// <summary>Finds a member of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Its name, or a JSON pointer.</param>
    /// <returns>The path of the member, and its value.</returns>
    public (EquatableArray<PagingStepModel> Steps, ValueModel Value) Member(ValueModel page, PagingName name)
    {
        var steps = new List<PagingStepModel>();
        var value = page;
        IEnumerable<string> segments = name.Text.StartsWith("/", System.StringComparison.Ordinal)
            ? new JsonPointer(name.Text).Segments()
            : [name.Text];
        foreach (var segment in segments)
        {
            var members = types.MembersOf(value);
            var member =
                members.FirstOrDefault(member => member.WireName == segment)
                ?? throw NotFound(name, segment, "the response", members.Select(member => member.WireName));
            value = member.Value;
            steps.Add(
                new PagingStepModel(
                    member.Name,
                    member.Presence != Presence.Required || value.Nullable,
                    member.Presence == Presence.OptionalNullable
                )
            );
        }

        return (steps.ToEquatableArray(), value);
    }

    /// <summary>Finds the parameter, or the member of the request body, that takes a token or number.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">Its name.</param>
    /// <returns>What takes it, and its shape.</returns>
    public (PagingInputModel Input, ShapeModel Shape) Input(OperationDraft operation, PagingName name)
    {
        var body = operation.Body?.Contents is { Count: > 0 } contents ? types.RecordOf(contents[0].Value) : null;
        if (body?.Members.FirstOrDefault(member => member.WireName == name.Text) is { } member)
        {
            var required = member.Presence == Presence.Required && !member.Value.Nullable;
            return member.Presence == Presence.OptionalNullable
                ? throw new InvalidPagingException(
                    name.Field,
                    $"'{name.Text}' can be absent or null, and both have a meaning"
                )
                : (Create(member.Name, true, member.Value, required), member.Value.Shape);
        }

        var parameter =
            operation.Parameters.FirstOrDefault(candidate => candidate.WireName == name.Text)
            ?? throw NotFound(
                name,
                name.Text,
                "the parameters and the request body",
                operation
                    .Parameters.Select(candidate => candidate.WireName)
                    .Concat((body?.Members ?? []).Select(candidate => candidate.WireName))
            );
        return (
            Create(parameter.Name, false, parameter.Value, parameter.Required && !parameter.Value.Nullable),
            parameter.Value.Shape
        );
    }

    private static PagingInputModel Create(Identifier name, bool inBody, ValueModel value, bool required) =>
        new(name, inBody, value.Shape.Type, value.Shape.IsStruct, required);

    private InvalidPagingException NotFound(PagingName name, string segment, string place, IEnumerable<string> known) =>
        new(name.Field, $"'{segment}' was not found in {place}.{context.DidYouMean(segment, known)}");
}
