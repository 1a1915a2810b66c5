using System;
using System.IO;

namespace AmplifyAdmin.Generators.Reading.Checking;

/// <summary>Distinguishes a library that could not be loaded, or has another version than expected, from other failures.</summary>
internal static class LoadFailure
{
    /// <summary>Whether an exception means that.</summary>
    public static bool Is(Exception exception) =>
        exception
            is TypeLoadException
                or MissingMemberException
                or FileLoadException
                or FileNotFoundException
                or BadImageFormatException
                or TypeInitializationException;
}
