using System.Diagnostics;

namespace Conformance.TypeSpec;

/// <summary>The packages of the suite.</summary>
internal static class NodePackages
{
    private static readonly NodeFolder Packages = new("TypeSpec");

    /// <summary>The folder of the installation.</summary>
    public static string Folder => Packages.Path;

    /// <summary>Installs the packages, unless they are there, and makes documents and scenarios of the specifications.</summary>
    /// <param name="port">The port that the mock server will use; its responses contain it.</param>
    public static void Prepare(int port)
    {
        Packages.Install();
        Packages.Run($"prepare.mjs {port}");
    }

    /// <summary>Starts the mock server.</summary>
    public static Process StartMockServer(int port) =>
        Packages.Start(
            "node_modules/@typespec/spector/cmd/cli.mjs serve node_modules/@typespec/http-specs/specs"
                + $" --port {port} --coverageFile coverage.json"
        );

    /// <summary>Sends the request of each scenario to a server, and returns what the tool writes about the responses.</summary>
    public static string Knock(int port) =>
        Packages.Output(
            "node_modules/@typespec/spector/cmd/cli.mjs knock node_modules/@typespec/http-specs/specs"
                + $" --baseUrl http://localhost:{port}"
        );
}
