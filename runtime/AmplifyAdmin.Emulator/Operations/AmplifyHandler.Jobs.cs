using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>Jobs.</content>
internal sealed partial class AmplifyHandler
{
    private const int MostJobs = 25;

    public Task<ListBackendJobRespObj> ListBackendJobsAsync(
        string appId,
        string backendEnvironmentName,
        ListBackendJobReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var place = new Place(appId, backendEnvironmentName);
                if (!on.HasJobs(place))
                {
                    Environment(on, appId, backendEnvironmentName);
                }

                var count = body.MaxResults ?? MostJobs;
                var before = NextToken.Read(body.NextToken, place);

                // One more than asked for tells whether there is another page.
                var filter = new JobFilter(body.JobId, body.Operation, body.Status, before, count + 1);
                var jobs = on.ListJobs(Now, place, filter);
                var isLast = jobs.Count <= count;
                if (!isLast)
                {
                    jobs.RemoveAt(count);
                }

                return new ListBackendJobRespObj
                {
                    Jobs = jobs.ConvertAll(job => Describe(job, place)),
                    NextToken = isLast ? null : NextToken.Write(jobs[^1].Sequence, place),
                };
            },
            cancellationToken
        );

    public Task<BackendJobRespObj> GetBackendJobAsync(
        string appId,
        string backendEnvironmentName,
        string jobId,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var place = new Place(appId, backendEnvironmentName);
                return Describe(Job(on, place, jobId), place);
            },
            cancellationToken
        );

    public Task<BackendJobRespObj> UpdateBackendJobAsync(
        string appId,
        string backendEnvironmentName,
        string jobId,
        BackendJobReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = new Place(appId, backendEnvironmentName);
                var job = Job(on, place, jobId);
                var status = body.Status == job.Status ? null : body.Status;
                if (status is not null && job.Status is Jobs.Completed or Jobs.Failed)
                {
                    throw Refusals.Bad($"/status: the job has ended as {job.Status} and cannot become {status}.");
                }

                if (status is not null and not Jobs.InProgress and not Jobs.Completed and not Jobs.Failed)
                {
                    throw Refusals.Bad(
                        $"/status: a job is {Jobs.InProgress}, {Jobs.Completed} or {Jobs.Failed}, not '{status}'."
                    );
                }

                on.ChangeJob(jobId, body.Operation, status, Now);
                return Describe(Job(on, place, jobId), place);
            },
            cancellationToken
        );

    private static BackendJobRespObj Describe(JobRow job, Place place) =>
        new()
        {
            JobId = job.Id,
            AppId = place.App,
            BackendEnvironmentName = job.Environment ?? place.Environment,
            Operation = job.Operation,
            Status = job.Status,
            Error = job.Error,
            CreateTime = Moment(job.Created),
            UpdateTime = Moment(job.Updated),
        };

    private JobRow Job(Transaction on, Place place, string jobId) =>
        on.FindJob(Now, place, jobId) ?? throw Refusals.Missing("BackendJob", jobId);
}
