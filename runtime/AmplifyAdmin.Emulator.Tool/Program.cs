using AmplifyAdmin.Emulator;

return await AmplifyAdminEmulator.RunAsync(args);
