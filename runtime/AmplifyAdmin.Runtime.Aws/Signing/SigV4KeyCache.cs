namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Keeps the last derived key, which stays the same for a day and a set of credentials.</summary>
internal sealed class SigV4KeyCache
{
    private Entry? last;

    public byte[] Get(string secret, SigV4Scope scope)
    {
        var last = this.last;
        if (last is null || last.Secret != secret || last.Scope != scope)
        {
            // Two threads may both derive it; either result is right, and the reference is swapped whole.
            last = new Entry(secret, scope, SigV4Signature.DeriveKey(secret, scope));
            this.last = last;
        }

        return last.Key;
    }

    private sealed class Entry(string secret, SigV4Scope scope, byte[] key)
    {
        public string Secret { get; } = secret;

        public SigV4Scope Scope { get; } = scope;

        public byte[] Key { get; } = key;
    }
}
