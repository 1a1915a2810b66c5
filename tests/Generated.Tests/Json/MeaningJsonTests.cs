using System.Collections.Generic;
using System.Linq;
using Generated.Tests.Clients;
using Meaning;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Integers with names, discriminators that are text like any other, and members that are not declared.</summary>
public sealed class MeaningJsonTests
{
    [Fact]
    public void Integers_with_names_are_enum_types()
    {
        const string Json = """{"priority":-5,"level":2,"rights":3,"plain":2,"inline":3,"choice":1,"list":[1,7]}""";

        var task = RecordJsonTests.Read<Meaning.Task>(Json);

        long? plain = (long?)task.Plain;
        Assert.Equal(Priority.BelowZero, task.Priority);
        Assert.Equal((PriorityKind.BelowZero, -5), (task.Priority.Kind, task.Priority.Value));
        Assert.Equal((Level.Hard, TaskInline.Three, Priority.High), (task.Level, task.Inline, task.Choice));
        Assert.Equal(2, plain);
        Assert.Equal([true, false], task.List!.Select(level => level.IsKnown));
        Assert.Equal(Json, RecordJsonTests.Write(task));
        Assert.Equal(["/list/1"], task.Validate().Select(error => error.Pointer));
    }

    [Fact]
    public void Flags_are_combined_and_sent()
    {
        var rights = Rights.Read | Rights.Delete;

        var task = new Meaning.Task { Priority = 1, Rights = rights };

        Assert.True(rights.Has(Rights.Delete));
        Assert.False(rights.Has(Rights.Write));
        Assert.Equal("""{"priority":1,"rights":5}""", RecordJsonTests.Write(task));
        Assert.Empty(task.Validate());
        Assert.Equal(["/rights"], (task with { Rights = 8 }).Validate().Select(error => error.Pointer));
    }

    [Fact]
    public async System.Threading.Tasks.Task Enum_types_of_integers_are_numbers_in_parameters()
    {
        await using var server = await Recorded.StartAsync();

        await new MeaningClient(server.Http).ListTasksAsync(
            Priority.High,
            Rights.Write,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(("/tasks?priority=1", "2"), (server.Target, server.Headers["rights"]));
    }

    [Fact]
    public void Text_in_place_of_a_number_is_refused() =>
        Assert.Equal("$.priority", RecordJsonTests.Refused<Meaning.Task>("""{"priority":"Low"}""").Path);

    [Fact]
    public void A_case_of_a_union_has_the_discriminator_by_which_it_is_chosen()
    {
        Vehicle vehicle = new Car { Doors = 3 };
        Vehicle other = new Bike();

        Assert.Equal("""{"kind":"car","doors":3}""", RecordJsonTests.Write(vehicle));
        Assert.Equal("""{"kind":"bike"}""", RecordJsonTests.Write(other));
        Assert.Empty(vehicle.Validate());
    }

    [Fact]
    public void A_schema_extends_another_through_its_own_reference()
    {
        Animal animal = new Fox { Name = "f", Cunning = "very" };

        Assert.Equal("""{"species":"Fox","name":"f","cunning":"very"}""", RecordJsonTests.Write(animal));
        Assert.IsType<Fox>(RecordJsonTests.Read<Animal>("""{"species":"Fox","cunning":"very"}"""));
    }

    [Fact]
    public void Additional_members_of_a_hierarchy_are_checked()
    {
        var animal = RecordJsonTests.Read<Animal>("""{"species":"Cow","sound":5}""");

        Assert.Equal(["/sound"], animal.Validate().Select(error => error.Pointer));
        Assert.Empty(RecordJsonTests.Read<Animal>("""{"species":"Cow","sound":"moo"}""").Validate());
    }

    [Fact]
    public void Unevaluated_members_of_a_lone_schema_are_additional_members()
    {
        var rest = RecordJsonTests.Read<Rest>("""{"id":1,"a":2}""");

        IReadOnlyDictionary<string, long>? more = rest.AdditionalProperties;
        Assert.Equal(2, more!["a"]);
        RecordJsonTests.Refused<Rest>("""{"a":"text"}""");
    }
}
