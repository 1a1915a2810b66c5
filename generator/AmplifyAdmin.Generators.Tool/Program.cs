using AmplifyAdmin.Generators.Tool.Commands;

return await ToolCommandLine.RunAsync(args, Console.Out, Console.Error);
