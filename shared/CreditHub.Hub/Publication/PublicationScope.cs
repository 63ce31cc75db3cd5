using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>What a caller sees of what waits for a second person, and whether the office may be that person.</summary>
internal static class PublicationScope
{
    /// <summary>What waits: the caller's unit's, or all for the office.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">At most so many; 1 to 1,000, out of range is taken as the nearer end.</param>
    /// <param name="continuation">The continuation of the page before; null from the beginning.</param>
    /// <param name="field">The field that has the unit of what waits.</param>
    public static DocumentQuery OpenTo(Caller caller, int limit, string? continuation, string field = "open") =>
        (caller.Is(Role.Office) ? DocumentQuery.All.And(field, "", Comparison.AtLeast) : DocumentQuery.Where(field, caller.Unit.Value))
            with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };

    /// <summary>Whether a caller may approve as the office.</summary>
    public static bool OfficeApproves(this HubProfile profile, Caller caller, DateTimeOffset now) =>
        caller.Is(Role.Office) && profile.Book.Flag(PolicyKeys.OfficeApprovesPublication, WorkCalendar.DateAt(now));
}
