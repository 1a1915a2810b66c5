using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Gets the keys for one request. Both the chain and the credentials it finds cache and renew themselves.</summary>
internal static class AwsCredentialsSource
{
    private static readonly DefaultAWSCredentialsIdentityResolver Chain = new();

    public static async ValueTask<ImmutableCredentials?> GetAsync(
        AWSCredentials? given,
        CancellationToken cancellationToken
    )
    {
        var credentials = given ?? await Chain.ResolveIdentityAsync(null, cancellationToken).ConfigureAwait(false);
        var keys = credentials.GetCredentialsAsync();
        if (!keys.IsCompleted)
        {
            // Fetching keys cannot be cancelled. A caller that stops waiting leaves a task behind whose failure is observed here.
            _ = keys.ContinueWith(
                static task => task.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }

        return await keys.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public static ImmutableCredentials? Get(AWSCredentials? given, CancellationToken cancellationToken) =>
        (given ?? Chain.ResolveIdentity(null, cancellationToken)).GetCredentials();
}
