using Petstore;
using WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
builder.Services.AddSingleton<IPetstoreHandler, PetstoreHandler>();

var app = builder.Build();
app.MapPetstore();

// The document as it was written, and what ASP.NET Core describes from the endpoints.
app.MapPetstoreDocument();
app.MapOpenApi();
app.Run();
