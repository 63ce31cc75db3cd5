using System.Globalization;
using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Http;

/// <summary>
/// Notes in the audit log whom the hub turned away. The same caller at the same route is noted once a minute, so that knocking fills
/// nothing; callers without a credential count as one.
/// </summary>
public sealed class Refusals(IAuditLog audit, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private long minute;

    /// <summary>Notes a refusal; durable when the task ends.</summary>
    public async Task NoteAsync(HttpContext context, HubError error)
    {
        var now = time.GetUtcNow();
        var actor = context.Features.Get<Caller>() is { } caller ? $"{caller.Unit}/{caller.Id}" : "anonymous/-";
        var route = $"{context.Request.Method} {RouteOf(context)}";
        var thisMinute = now.ToUnixTimeSeconds() / 60;
        if (!IsFirst(thisMinute, $"{actor} {route}"))
        {
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"refused/{thisMinute}/{actor}/{route}");
        // A caller who hangs up is noted all the same.
        await audit.AppendAsync([new AuditFact(key, now, actor, "access.refused", route, error.Code)], CancellationToken.None);
    }

    /// <summary>The route's pattern, never its values.</summary>
    internal static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    private bool IsFirst(long thisMinute, string knock)
    {
        lock (gate)
        {
            if (minute != thisMinute)
            {
                minute = thisMinute;
                noted.Clear();
            }

            return noted.Add(knock);
        }
    }
}
