namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The documented errors.</summary>
internal static class Refusals
{
    public static BadRequestException Bad(string message) => new(new BadRequestError { Message = message });

    public static NotFoundException Missing(string resourceType, string name) =>
        new(new NotFoundError { Message = $"There is no {resourceType} named '{name}'.", ResourceType = resourceType });

    public static LimitExceededException TooMany(string limitType, string message) =>
        new(new LimitExceededError { Message = message, LimitType = limitType });

    public static InternalServiceException Timeout() =>
        new(new InternalServiceError { Message = "The service did not answer in time." });
}
