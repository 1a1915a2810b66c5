using System;
using System.IO;

namespace AmplifyAdmin.Generators.Reading.Checking;

/// <summary>Tells a library that could not be loaded, or is another version than expected, from any other failure.</summary>
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
