using CreditHub.Http;
using CreditHub.Units;

namespace CreditHub.Development;

/// <summary>The movable clock's route; mapped only where the hub was started with <c>--movable-clock</c>.</summary>
internal static class ClockRoutes
{
    public static void MapDevelopmentClock(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/development/clock", async (MoveClockRequest request, MoveClock move, CancellationToken cancel) =>
        {
            var moved = await move.RunAsync(request.To, cancel);
            return moved.ToHttp(TypedResults.Ok);
        }).Require(Role.Office);
}
