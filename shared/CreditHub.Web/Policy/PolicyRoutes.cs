using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Policy;

internal static class PolicyRoutes
{
    private static readonly Role[] Anyone = Enum.GetValues<Role>();

    public static void MapPolicy(this IEndpointRouteBuilder routes)
    {
        // A deadline is everybody's: the calendar's routes ask for no credential.
        routes.MapGet("/v1/calendar/due", (string? from, string? workingDays, WorkCalendar calendar) =>
            DueDateRules.Answer(calendar, from, workingDays).ToHttp(answer => TypedResults.Ok(answer.ToResponse()))).AllowAnonymous()
            .Answers<DueDateResponse>("The last day in time, a number of working days after a day.");
        routes.MapGet("/v1/calendar/days", (string? year, WorkCalendar calendar) =>
            DueDateRules.YearOf(calendar, year).ToHttp(days => TypedResults.Ok(days.ToResponse(calendar.Version)))).AllowAnonymous()
            .Answers<CalendarYearResponse>("The working-day calendar of a year.");

        routes.MapGet("/v1/policy", (HubProfile profile) => TypedResults.Ok(profile.ToPolicyResponse())).Require(Anyone)
            .Answers<PolicyResponse>("Every dated value of the policy, with its source.");
        routes.MapGet("/v1/measures", (HubProfile profile, TimeProvider clock) =>
            TypedResults.Ok(profile.CatalogueOn(WorkCalendar.DateAt(clock.GetUtcNow())).ToResponse(profile))).Require(Anyone)
            .Answers<CatalogueResponse>("The measure catalogue in force today.");
        routes.MapGet("/v1/list-types", (HubProfile profile) => TypedResults.Ok(profile.ToListTypeViews())).Require(Anyone)
            .Answers<IReadOnlyList<ListTypeView>>("The red and black lists.");
        routes.MapGet("/v1/units", (HubProfile profile) => TypedResults.Ok(profile.ToUnitViews())).Require(Anyone)
            .Answers<IReadOnlyList<UnitView>>("The units that take part.");
    }
}
