using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints a record's <c>Validate</c>.</summary>
internal static class RecordValidationEmitter
{
    public static TypeSection Emit(RecordModel model)
    {
        var name = ValidationMembers.StaticsName(model.Name, model.Members.Select(member => member.Name.Text));
        var statics = new ValidationStatics(Code.Of($"{name}."));
        var locals = new LocalNames("context", "count", "additional");
        var checks = model
            .Members.Select(member => MemberCheckEmitter.Checks(member, statics, locals))
            .Append(model.Additional is { } additional ? Additional(additional, statics, locals) : Code.None)
            .Append(Counts(model))
            .Append(statics.JsonCheck(model.Name, model.Json, model.Constraints));
        // A derived record checks the members that it inherits as well.
        return new TypeSection
        {
            Members = ValidationMembers.Override(Code.Of($"public override void Validate"), Code.Lines(checks)),
            Companions = ValidationMembers.Statics(name, statics),
        };
    }

    private static Code Additional(AdditionalMembersModel additional, ValidationStatics statics, LocalNames locals)
    {
        if (additional.Forbidden)
        {
            var name = locals.For(new Identifier("Name"));
            return Code.Of(
                $$"""
                if (this.{{additional.Name}} is { } additional)
                {
                    foreach (var ({{name}}, _) in Emitted::JsonLists.Entries(additional))
                    {
                        context.AddForbidden({{name}});
                    }
                }
                """
            );
        }

        return additional.Value.HasChecks
            ? Code.Of(
                $$"""
                if (this.{{additional.Name}} is { } additional)
                {
                    {{CollectionCheckEmitter.EachEntry(
                    additional.Value,
                    additional.Name,
                    Code.Of($"additional"),
                    statics,
                    locals
                )}}
                }
                """
            )
            : Code.None;
    }

    private static Code Counts(RecordModel model)
    {
        if (model.Constraints.Properties.IsAny)
        {
            return Code.None;
        }

        var always = model.Members.Count(member => member.Presence == Presence.Required);
        var sometimes = model
            .Members.Where(member => member.Presence != Presence.Required)
            .Select(member =>
                member.Presence == Presence.OptionalNullable
                    ? Code.Of($"count += this.{member.Name}.HasValue ? 1 : 0;")
                    : Code.Of($"count += this.{member.Name} is null ? 0 : 1;")
            );
        var more = model.Additional is { } additional
            ? Code.Of($"count += this.{additional.Name}?.Count ?? 0;")
            : Code.None;
        return Code.Of(
            $"""
            var count = {always};
            {Code.Lines(sometimes)}
            {more}
            {Code.Lines(CollectionCheckEmitter.Members(model.Constraints, Code.Of($"count")))}
            """
        );
    }
}
