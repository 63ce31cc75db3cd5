using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;

namespace CreditHub.Units;

/// <summary>Refuses, and logs, that a unit reaches for what is another's (always-true statement 9).</summary>
public sealed class ForeignAccess(IAuditLog audit, TimeProvider time)
{
    /// <summary>Logs the attempt.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="action">What was tried, as in <c>queue.lease</c>.</param>
    /// <param name="target">On what.</param>
    /// <param name="caller">By whom.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The refusal.</returns>
    public async Task<HubError> RefuseAsync(HubError error, string action, string target, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var actor = $"{caller.Unit}/{caller.Id}";
        await audit.AppendAsync(
            [new AuditFact($"refused:{actor}:{action}:{target}:{DocumentField.Text(now)}", now, actor, action + ".refused", target, error.Code)], cancel);
        return error;
    }
}
