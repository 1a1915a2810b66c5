using System.Globalization;
using Conformance;
using Conformance.Changes;
using Conformance.Frameworks;
using Conformance.Fuzzing;
using Conformance.Swagger;
using Conformance.TypeSpec;
using Conformance.TypeSpec.Servers;
using Conformance.Webhooks;
using Xunit.Runner.InProc.SystemConsole;

// typespec [folder] runs TypeSpec's scenario suite.
if (args is ["typespec", ..])
{
    return await TypeSpecRun.Run(args.ElementAtOrDefault(1) ?? "");
}

// knock [folder] runs it against emitted servers.
if (args is ["knock", ..])
{
    return await KnockRun.Run(args.ElementAtOrDefault(1) ?? "");
}

// swagger compares Swagger 2.0 documents with their OpenAPI 3.0 forms.
if (args is ["swagger"])
{
    return SwaggerRun.Run();
}

// counts <file> … counts the types that documents become.
if (args is ["counts", ..])
{
    return CountsRun.Run(args.Skip(1));
}

// frameworks [name] calls servers whose frameworks write the document.
if (args is ["frameworks", ..])
{
    return await FrameworkRun.Run(args.ElementAtOrDefault(1) ?? "");
}

// webhooks signs messages with the reference implementation of Standard Webhooks.
if (args is ["webhooks"])
{
    return await WebhookRun.Run();
}

// changes compares versions of documents with other checkers of breaking changes.
if (args is ["changes"])
{
    return ChangesRun.Run();
}

// The tests run unless a fuzz run is requested: fuzz [minutes] [seed], or edits [minutes] [seed].
if (args is not ["fuzz" or "edits", ..])
{
    return await ConsoleRunner.Run(args);
}

var minutes = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 2;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var time = TimeSpan.FromMinutes(minutes);
var failures = args[0] == "edits" ? new EditRun(seed, time).Run() : new FuzzRun(seed, time).Run();
return failures == 0 ? 0 : 1;
