using CreditHub.Decisions;
using CreditHub.Documents;

namespace CreditHub.Records.Correcting;

/// <summary>The one way in which persons end a record: what it says is kept as it was read, and the rule decides about that very version.</summary>
public sealed class EndedRecords(Steps steps, RecordEffects effects)
{
    private const int MostTries = 100;

    /// <summary>Ends a record.</summary>
    /// <param name="find">Finds it anew for each try.</param>
    /// <param name="keep">Puts its content away; gives the vault's key, or null where nothing is kept.</param>
    /// <param name="rule">The rule: gets the record and that key.</param>
    /// <param name="cancel">Stops the wait.</param>
    internal async Task<Decision<CreditRecord>> EndAsync(
        Func<Task<Decision<Stored<CreditRecord>>>> find,
        Func<CreditRecord, Task<string?>> keep,
        Func<CreditRecord, string?, Decision<CreditRecord>> rule,
        CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            switch (await find())
            {
                case Decision<Stored<CreditRecord>>.Rejected refused:
                    return refused.Error;
                case Decision<Stored<CreditRecord>>.Accepted { Value: var read }:
                    var former = read.Value is { IsOver: true, Corrections: not null } ? null : await keep(read.Value);

                    // What was kept is the content of the version that was read.
                    var decision = await steps.DecideAsync(
                        RecordDocuments.Record, read,
                        record => record!.Version != read.Value.Version ? RecordErrors.ChangedMeanwhile
                            : rule(record, former).Then(next => effects.Step(record, next).Accept()),
                        cancel);
                    if (decision is not Decision<CreditRecord>.Rejected { Error: var error } || error != RecordErrors.ChangedMeanwhile)
                    {
                        return decision;
                    }

                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return RecordErrors.ChangedMeanwhile;
    }
}
