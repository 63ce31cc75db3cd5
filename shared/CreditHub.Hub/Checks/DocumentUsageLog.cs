using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>The usage log as documents, a row each in its subject's partition: for back ends whose partitions are written side by side.</summary>
public sealed class DocumentUsageLog(IDocuments documents) : IUsageLog
{
    // There is one field, which grows at its end for each unit.
    private static readonly DocumentKind<Check> Kind = new(
        "check",
        check => check.Subject.Value,
        check => check.Id.Value,
        new DocumentField<Check>("asked", check => Asked(check.By.Unit, check.At)));

    /// <inheritdoc />
    public async Task AppendAsync(Check check, CancellationToken cancel)
    {
        if (await documents.WriteAsync(Kind, new Document<Check>(check, []), expected: null, cancel) is null)
        {
            throw new InvalidOperationException($"Check {check.Id} is logged already.");
        }
    }

    /// <inheritdoc />
    public async Task<Page<Check>> AboutAsync(SubjectKey subject, int limit, string? continuation, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            Kind, DocumentQuery.In(subject.Value) with { Limit = limit, Continuation = continuation }, cancel);
        return new Page<Check>([.. page.Items.Select(item => item.Value).OrderByDescending(check => check.At)], page.Continuation);
    }

    /// <inheritdoc />
    public Task<long> CountAsync(UnitId unit, DateOnly first, DateOnly last, CancellationToken cancel) => documents.CountAsync(
        Kind,
        new(null,
        [
            new("asked", Comparison.AtLeast, Asked(unit, WorkCalendar.StartOf(first))),
            new("asked", Comparison.AtMost, Asked(unit, WorkCalendar.StartOf(last.AddDays(1)).AddMilliseconds(-1))),
        ]),
        cancel);

    private static string Asked(UnitId unit, DateTimeOffset at) => $"{unit.Value} {DocumentField.Text(at)}";
}
