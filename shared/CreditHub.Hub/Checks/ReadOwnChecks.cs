using CreditHub.Documents;
using CreditHub.Subjects;

namespace CreditHub.Checks;

/// <summary>Tells a subject who asked about it (G25).</summary>
public sealed class ReadOwnChecks(IUsageLog usage)
{
    /// <summary>A page of the queries about a subject, newest first within it.</summary>
    /// <param name="subject">The subject, as the credential says.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<Page<Check>> RunAsync(SubjectKey subject, int limit, string? continuation, CancellationToken cancel) =>
        usage.AboutAsync(subject, limit, continuation, cancel);
}
