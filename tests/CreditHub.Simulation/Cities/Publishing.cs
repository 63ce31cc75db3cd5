using CreditHub.AlwaysTrue;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Publication;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Cities;

/// <summary>
/// Two persons clear uploads and entries for the public, one takes something back, and units say what their own sites show. Somebody also tries to be
/// the second person who may not be it.
/// </summary>
internal sealed class Publishing(SimulatedHub hub, Ledger ledger, Books books, Findings findings, Random random)
{
    private const string First = "person-2";
    private const string Second = "person-3";

    private delegate Task<bool> Asked(Caller caller, CancellationToken cancel);

    public (string Name, Func<CancellationToken, Task> Deed) Clear()
    {
        var (uploads, entries) = (Uploads(), Entries());
        var gates = entries.Count == 0 || (uploads.Count > 0 && random.Next(3) == 0) ? uploads : entries;
        return gates.Count == 0 ? People.Nothing : Clear(gates[random.Next(gates.Count)]);
    }

    /// <summary>One person takes an entry from the public.</summary>
    public (string Name, Func<CancellationToken, Task> Deed) Exempt()
    {
        var open = ledger.Entries.FindAll(one => one.Gate is { IsAgreed: true, IsExemptionAsked: false });
        if (open.Count == 0)
        {
            return People.Nothing;
        }

        var entry = open[random.Next(open.Count)];
        entry.Gate.IsExemptionAsked = true;
        return ($"exempt {entry.Id}", async cancel =>
        {
            var caller = Callers.Person(Disputes.UnitOf(entry), Role.Determiner);
            if (await hub.Get<ClearEntry>().ExemptAsync(entry.Id!.Value, SecrecyReason.CommercialSecret, "条例第十五条", caller, cancel) is Decision<EntryClearance>.Accepted)
            {
                entry.Gate.IsExempted = true;
                ledger.Answered(entry, "publication.exempted");
            }
        });
    }

    /// <summary>A unit says of all that it owes that its own site shows it, or shows it no more.</summary>
    public (string Name, Func<CancellationToken, Task> Deed) Declare()
    {
        var units = ledger.Entries.Select(Disputes.UnitOf).Concat(books.Intake.Records.Select(record => record.Upload.Unit)).Distinct().ToList();
        if (units.Count == 0)
        {
            return People.Nothing;
        }

        var caller = Callers.Person(units[random.Next(units.Count)], Role.Uploader);
        return ($"{caller.Unit} says what its site shows", cancel => DeclareAsync(caller, cancel));
    }

    private async Task DeclareAsync(Caller caller, CancellationToken cancel)
    {
        var declare = hub.Get<DeclareShown>();
        foreach (var owed in (await declare.OwedAsync(caller, 100, null, cancel)).Items.Select(stored => stored.Value))
        {
            await declare.RunAsync(owed.Item, owed.Channel, owed.IsShow, "https://example.test/1", caller, cancel);
        }
    }

    private List<(string Name, GateFacts Gate, UnitId Unit, Asked Classify, Asked Agree, Action Done)> Uploads() =>
    [
        .. books.Intake.Done.Where(upload => IsOpen(upload.Gate)).Select(upload => (
            upload.Id!, upload.Gate, upload.Unit, (Asked)((by, cancel) => ClassifyAsync(upload, by, cancel)), (Asked)((by, cancel) => AgreeAsync(upload, by, cancel)),
            (Action)(() => upload.Rows.ToList().ForEach(row => books.Public.Change(row.Cells["CF_XDR_SHXYM"]))))),
    ];

    private List<(string Name, GateFacts Gate, UnitId Unit, Asked Classify, Asked Agree, Action Done)> Entries() =>
    [
        .. ledger.Entries.Where(entry => entry is { Listing: not null, Kind: SubjectKind.Organisation } && IsOpen(entry.Gate)).Select(entry => (
            entry.Id!.Value.Value, entry.Gate, Disputes.UnitOf(entry), (Asked)((by, cancel) => ClassifyAsync(entry, by, cancel)),
            (Asked)((by, cancel) => AgreeAsync(entry, by, cancel)), (Action)(() => ledger.Change(entry)))),
    ];

    private static bool IsOpen(GateFacts gate) => gate.First is null || gate is { IsClassified: true, IsAgreed: false };

    private (string Name, Func<CancellationToken, Task> Deed) Clear((string Name, GateFacts Gate, UnitId Unit, Asked Classify, Asked Agree, Action Done) what)
    {
        var (name, gate, unit, classify, agree, done) = what;
        if (gate.First is null)
        {
            gate.Ask(First, random.Next(6) > 0);
            return ($"{First} classifies {name}", async cancel =>
            {
                if (await classify(Callers.Person(unit, Role.Determiner, First), cancel))
                {
                    gate.IsClassified = true;
                    done();
                }
            });
        }

        if (random.Next(4) == 0)
        {
            var wrong = WrongSecond(unit);
            return ($"{wrong.Id} of {wrong.Unit} agrees to {name} as nobody may", async cancel =>
                findings.Expect(10, !await agree(wrong, cancel), () => $"{name} was cleared by {wrong.Id} of {wrong.Unit}"));
        }

        gate.IsAgreementAsked = true;
        return ($"{Second} agrees to {name}", async cancel =>
        {
            if (await agree(Callers.Person(unit, Role.Determiner, Second), cancel))
            {
                gate.IsAgreed = true;
                done();
            }
        });
    }

    // Who classified it, a machine, or somebody of another unit.
    private Caller WrongSecond(UnitId unit) => random.Next(3) switch
    {
        0 => Callers.Person(unit, Role.Determiner, First),
        1 => Callers.System(unit, Role.Determiner),
        _ => Callers.Person(new("consumer-council"), Role.Determiner, Second),
    };

    private async Task<bool> ClassifyAsync(UploadFacts upload, Caller by, CancellationToken cancel) =>
        await hub.Get<DecideUpload>().ClassifyAsync(new(upload.Id!), ClassOf(upload.Gate), ReasonsOf(upload.Gate), by, cancel) is Decision<UploadPublication>.Accepted;

    private async Task<bool> ClassifyAsync(EntryFacts entry, Caller by, CancellationToken cancel) =>
        await hub.Get<ClearEntry>().ClassifyAsync(entry.Id!.Value, ClassOf(entry.Gate), ReasonsOf(entry.Gate), by, cancel) is Decision<EntryClearance>.Accepted;

    private async Task<bool> AgreeAsync(UploadFacts upload, Caller by, CancellationToken cancel) =>
        await hub.Get<DecideUpload>().ApproveAsync(new UploadId(upload.Id!), by, cancel) is Decision<UploadPublication>.Accepted;

    private async Task<bool> AgreeAsync(EntryFacts entry, Caller by, CancellationToken cancel) =>
        await hub.Get<ClearEntry>().ApproveAsync(entry.Id!.Value, by, cancel) is Decision<EntryClearance>.Accepted;

    private static DocumentClass ClassOf(GateFacts gate) => gate.IsPublic ? DocumentClass.Public : DocumentClass.NotPublic;

    private static IReadOnlyList<SecrecyReason> ReasonsOf(GateFacts gate) => gate.IsPublic ? [] : [SecrecyReason.CommercialSecret];
}
