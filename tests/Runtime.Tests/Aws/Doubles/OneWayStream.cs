using System.IO;
using System.Text;

namespace Runtime.Tests.Aws;

/// <summary>A stream that can be read only once, as one from a socket.</summary>
internal sealed class OneWayStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    public override bool CanSeek => false;
}
