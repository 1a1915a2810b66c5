using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PetStore;

namespace Generated.Tests.Servers.PetStoreSample;

/// <summary>An application on the emitted endpoints, with everything around them that is the application's own.</summary>
internal sealed class PetStoreServer : IAsyncDisposable
{
    private static readonly SymmetricSecurityKey Key = new("a key for tests, long enough for HS256"u8.ToArray());

    private readonly WebApplication app;

    private PetStoreServer(WebApplication app)
    {
        this.app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public static async Task<PetStoreServer> StartAsync(Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<IPetStoreHandler, PetStoreHandler>();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.AddCors();
        builder.Services.AddAuthorization();
        builder
            .Services.AddAuthentication()
            .AddJwtBearer(options =>
            {
                options.MapInboundClaims = false;
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    IssuerSigningKey = Key,
                    ValidIssuer = "tests",
                    ValidAudience = "pets",
                };
            });
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = 429;
            options.AddFixedWindowLimiter(
                "few",
                limiter => (limiter.PermitLimit, limiter.Window) = (6, TimeSpan.FromHours(1))
            );
        });
        services?.Invoke(builder.Services);

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseCors(cors => cors.WithOrigins("https://pets.example").AllowAnyHeader().AllowAnyMethod());
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapOpenApi();
        app.MapPetStoreDocument();
        app.MapPetStore(
                configure: (operation, endpoint) =>
                {
                    if (operation.OperationId == "createPet")
                    {
                        endpoint.RequireRateLimiting("few");
                    }
                }
            )
            .RequireDeclaredAuthorization(
                new Dictionary<string, string> { ["bearerAuth"] = JwtBearerDefaults.AuthenticationScheme }
            );
        await app.StartAsync();
        return new PetStoreServer(app);
    }

    /// <summary>A token for a user with scopes.</summary>
    public static string Token(string scope) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Subject = new ClaimsIdentity([new Claim("sub", "ann"), new Claim("scope", scope)]),
                Issuer = "tests",
                Audience = "pets",
                SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
            }
        );

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
