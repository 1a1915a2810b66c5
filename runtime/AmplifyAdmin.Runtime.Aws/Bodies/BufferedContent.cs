using System;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The bytes of a content that can be read only once, with its headers.</summary>
internal sealed class BufferedContent : ByteArrayContent
{
    private readonly HttpContent original;

    public BufferedContent(HttpContent original, byte[] body)
        : base(body)
    {
        this.original = original;
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            // The length is known by now, and a length announced before may have been wrong.
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            this.original.Dispose();
        }

        base.Dispose(disposing);
    }
}
