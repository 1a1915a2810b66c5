using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Jobs.</summary>
internal sealed class JobOperations(Present present)
{
    private const int MostJobs = 25;

    public ListBackendJobRespObj List(Transaction on, Place place, ListBackendJobReqObj body)
    {
        // The jobs of an environment can be read after it is gone.
        if (!on.HasJobs(place))
        {
            on.Environment(place.App, place.Environment);
        }

        var count = body.MaxResults ?? MostJobs;
        var before = NextToken.Read(body.NextToken, place);

        // One more than asked for tells whether there is another page.
        var filter = new JobFilter(body.JobId, body.Operation, body.Status, before, count + 1);
        var jobs = on.ListJobs(present.Now, place, filter);
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
    }

    public BackendJobRespObj Get(Transaction on, Place place, string jobId) => Describe(Find(on, place, jobId), place);

    public BackendJobRespObj Update(Transaction on, Place place, string jobId, BackendJobReqObj body)
    {
        var job = Find(on, place, jobId);
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

        on.ChangeJob(jobId, body.Operation, status, present.Now);
        return Get(on, place, jobId);
    }

    private static BackendJobRespObj Describe(JobRow job, Place place) =>
        new()
        {
            JobId = job.Id,
            AppId = place.App,
            BackendEnvironmentName = job.Environment ?? place.Environment,
            Operation = job.Operation,
            Status = job.Status,
            Error = job.Error,
            CreateTime = Present.Moment(job.Created),
            UpdateTime = Present.Moment(job.Updated),
        };

    private JobRow Find(Transaction on, Place place, string jobId) =>
        on.FindJob(present.Now, place, jobId) ?? throw Refusals.Missing("BackendJob", jobId);
}
