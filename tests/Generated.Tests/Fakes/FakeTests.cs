using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Runtime;
using Library;
using Tasks;
using Xunit;

namespace Generated.Tests.Fakes;

/// <summary>The fake client of a document.</summary>
public sealed class FakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_delegate_an_operation_answers_with_an_example()
    {
        var client = new LibraryFake();

        var book = await client.GetBookAsync("1", Guid.NewGuid(), cancellationToken: Token);

        Assert.NotEmpty(book.Title);
        Assert.Empty(book.Validate());
    }

    [Fact]
    public async Task A_delegate_answers_in_place_of_the_example()
    {
        var fake = new LibraryFake
        {
            OnDeleteBook = (isbn, _) => isbn == "2" ? Task.CompletedTask : throw new IOException(),
        };

        await fake.DeleteBookAsync("2", Token);
        await Assert.ThrowsAsync<IOException>(() => fake.DeleteBookAsync("3", Token));
    }

    [Fact]
    public async Task Calls_are_recorded_with_their_arguments()
    {
        var fake = new LibraryFake();

        await fake.DeleteBookAsync("2", Token);
        await fake.ListPagesAsync("1", [3, 14], Token);

        Assert.Equal(["deleteBook", "listPages"], fake.Calls.Select(call => call.Operation));
        Assert.Equal("2", fake.Calls[0].Arguments["isbn"]);
        fake.ClearCalls();
        Assert.Empty(fake.Calls);
    }

    [Fact]
    public async Task A_typed_error_has_the_status_that_the_document_gives_it()
    {
        var error = new NotFoundException(new NotFoundError { Message = "no such app", ResourceType = "app" });
        var fake = new AmplifyAdminFake { OnGetBackend = (_, _, _) => throw error };

        var thrown = await Assert.ThrowsAsync<NotFoundException>(() =>
            fake.GetBackendAsync("app", new GetBackendReqObj(), Token)
        );

        Assert.Equal(HttpStatusCode.NotFound, thrown.Status);
        Assert.Equal("no such app", thrown.Error.Message);
    }

    [Fact]
    public async Task A_fault_is_thrown_for_the_calls_that_it_chooses()
    {
        var fake = new LibraryFake
        {
            Fault = call => call.Operation == "deleteBook" ? new HttpRequestException("refused") : null,
        };

        await Assert.ThrowsAsync<HttpRequestException>(() => fake.DeleteBookAsync("1", Token));
        await fake.ListPagesAsync("1", [1], Token);
        Assert.Equal(2, fake.Calls.Count);
    }

    [Fact]
    public async Task Latency_delays_the_answer_and_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var fake = new LibraryFake { Latency = TimeSpan.FromDays(1) };

        var call = fake.DeleteBookAsync("1", cancelled.Token);
        Assert.False(call.IsCompleted);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Call_options_see_the_status_and_share_delegates_and_calls()
    {
        var seen = new List<HttpStatusCode>();
        var fake = new LibraryFake();
        var client = fake.With(new CallOptions { OnResponse = response => seen.Add(response.Status) });
        fake.OnDeleteBook = (_, _) => Task.CompletedTask;

        await client.DeleteBookAsync("1", Token);

        Assert.Equal([HttpStatusCode.NoContent], seen);
        Assert.Single(fake.Calls);
    }

    [Fact]
    public async Task Every_page_of_a_list_comes_from_the_delegate()
    {
        var fake = new AmplifyAdminFake
        {
            OnListBackendJobs = (_, _, body, _) =>
                Task.FromResult(
                    new ListBackendJobRespObj
                    {
                        Jobs =
                        [
                            new BackendJobRespObj { AppId = "app", BackendEnvironmentName = body.NextToken ?? "1" },
                        ],
                        NextToken = body.NextToken is null ? "2" : null,
                    }
                ),
        };

        var names = new List<string>();
        await foreach (var job in fake.ListBackendJobsItemsAsync("app", "env", new ListBackendJobReqObj(), Token))
        {
            names.Add(job.BackendEnvironmentName);
        }

        Assert.Equal(["1", "2"], names);
    }

    [Fact]
    public async Task Operations_with_several_successes_answer_with_the_first()
    {
        var result = await new TasksFake().GetTaskAsync("t", Token);

        Assert.IsType<GetTaskResult.Ok>(result);
    }

    [Fact]
    public async Task The_response_has_the_documented_status()
    {
        ILibraryClient client = new LibraryFake();

        var response = await client.WithResponseAsync(library => library.DeleteBookAsync("1", Token));

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
    }

    [Fact]
    public async Task Groups_of_operations_share_the_calls()
    {
        var fake = new ByPrefix.ZooFake { OnPetsList = (_, _) => throw new IOException() };
        await fake.Keepers.ListAsync(Token);
        await Assert.ThrowsAsync<IOException>(() => fake.Pets.ListAsync(cancellationToken: Token));

        Assert.Equal(2, fake.Calls.Count);
    }
}
