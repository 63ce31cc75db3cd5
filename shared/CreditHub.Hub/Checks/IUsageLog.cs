using CreditHub.Documents;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>
/// The usage log (G16, G25): who asked about whom, why, and what was told. Rows are added and never changed. Adapters: SQLite (Embedded),
/// which writes by time and files by subject later, and <see cref="DocumentUsageLog"/> where a partition a subject costs nothing.
/// </summary>
public interface IUsageLog
{
    /// <summary>Adds a row. Durable when the task ends.</summary>
    /// <exception cref="InvalidOperationException">A row of that id is there already, where the back end can tell.</exception>
    Task AppendAsync(Check check, CancellationToken cancel);

    /// <summary>The rows about a subject, each once, newest first within the page. Whatever was added before the call is there.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    Task<Page<Check>> AboutAsync(SubjectKey subject, int limit, string? continuation, CancellationToken cancel);

    /// <summary>How many checks a unit made.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="first">The first day, inclusive, Asia/Shanghai.</param>
    /// <param name="last">The last day, inclusive, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    Task<long> CountAsync(UnitId unit, DateOnly first, DateOnly last, CancellationToken cancel);
}
