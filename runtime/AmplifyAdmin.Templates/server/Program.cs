using Petstore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddScoped<IPetstoreHandler, PetstoreHandler>();

var app = builder.Build();
app.MapPetstore();
app.MapPetstoreDocument();
app.Run();
