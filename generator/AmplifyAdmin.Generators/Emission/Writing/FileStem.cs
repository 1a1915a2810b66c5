using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Shortens the names of files, so that the path of an emitted file fits within the limit of Windows.</summary>
internal static class FileStem
{
    private const int MaxLength = 60;
    private const int HashBytes = 8;

    /// <summary>The name of a type or operation, or its beginning and a hash of it where it is too long for a file.</summary>
    public static string Of(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        // A cryptographic hash, because a document must not be able to make two names share a file.
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(name));
        var suffix = string.Concat(
            hash.Take(HashBytes).Select(value => value.ToString("x2", CultureInfo.InvariantCulture))
        );
        var length = MaxLength - suffix.Length - 1;
        return name.Substring(0, char.IsHighSurrogate(name[length - 1]) ? length - 1 : length) + "." + suffix;
    }
}
