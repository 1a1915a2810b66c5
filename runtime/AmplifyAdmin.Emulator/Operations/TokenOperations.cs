using System.Globalization;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Challenge codes, which are valid once and for a limited time.</summary>
internal sealed class TokenOperations(Present present)
{
    public CreateTokenRespObj Create(Transaction on, AppRow app)
    {
        var token = new TokenRow(Present.NewId(), Present.NewId(), present.CodeExpires);
        on.AddToken(app.Id, token, present.Now);
        return new CreateTokenRespObj
        {
            AppId = app.Id,
            SessionId = token.Session,
            ChallengeCode = token.Code,
            Ttl = Seconds(token.Expires),
        };
    }

    public GetTokenRespObj Get(Transaction on, AppRow app, string sessionId)
    {
        var token = on.FindToken(app.Id, sessionId, present.Now) ?? throw Refusals.Missing("Token", sessionId);
        return new GetTokenRespObj
        {
            AppId = app.Id,
            SessionId = token.Session,
            ChallengeCode = token.Code,
            Ttl = Seconds(token.Expires),
        };
    }

    public DeleteTokenRespObj Delete(Transaction on, AppRow app, string sessionId) =>
        new() { IsSuccess = on.RemoveToken(app.Id, sessionId, present.Now) };

    private static string Seconds(long milliseconds) => (milliseconds / 1000).ToString(CultureInfo.InvariantCulture);
}
