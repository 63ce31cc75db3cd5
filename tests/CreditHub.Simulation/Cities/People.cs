using CreditHub.AlwaysTrue;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Records.Uploads;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Cities;

/// <summary>What people and departments do: each deed asks the hub something and tells the model what was asked and answered.</summary>
internal sealed class People(SimulatedHub hub, Ledger ledger, Books books, Findings findings, Random random)
{
    private static readonly UnitId Provider = Disputes.Provider;
    private static readonly (string Type, string Basis)[] Types =
    [
        ("black-food-drug", "serious-violation-rule"), ("black-serious-violation", "serious-violation-rule"), ("black-wage-arrears", "wage-regulation"),
        ("black-environment", "environment-law"), ("black-construction", "construction-law"),
    ];

    private readonly Disputes disputes = new(hub, ledger, random);
    private readonly Publishing publishing = new(hub, ledger, books, findings, random);
    private readonly Redress redress = new(hub, ledger, books, findings, random);
    private readonly List<UploadFacts> uploads = [];
    private int rows;

    public UnitDeeds Units { get; } = new(hub, books, findings, random);

    /// <summary>Chooses things to be done at the same time.</summary>
    public List<(string Name, Func<CancellationToken, Task> Deed)> Choose(int count) => [.. Enumerable.Range(0, count).Select(_ => Choose())];

    private (string Name, Func<CancellationToken, Task> Deed) Choose() => random.Next(100) switch
    {
        < 2 => Propose(),
        < 14 => Advance(),
        < 17 => disputes.Raise(),
        < 24 => disputes.Find(),
        < 26 => Exit(),
        < 28 => DecideWrongly(),
        < 33 => Upload(),
        < 38 => Check(),
        < 44 => Report(),
        < 49 => publishing.Clear(),
        < 50 => publishing.Exempt(),
        < 52 => publishing.Declare(),
        < 57 => redress.Read(),
        < 61 => redress.Repair(),
        < 63 => redress.Rectify(),
        < 65 => ("a stranger tries what is another's", Units.TrespassAsync),
        _ => Units.Act(),
    };

    /// <summary>No deed, where there is nothing to do it to.</summary>
    public static (string Name, Func<CancellationToken, Task> Deed) Nothing { get; } = ("nobody does anything", _ => Task.CompletedTask);

    private (string, Func<CancellationToken, Task>) Propose()
    {
        var roots = ledger.Entries.FindAll(one => one is { Root: null, Listing: not null, Kind: SubjectKind.Organisation } && !one.MayBeOver(hub.Today.AddDays(30)));
        var root = roots.Count > 0 && random.Next(3) > 0 ? Pick(roots) : null;
        var (typeId, basis) = root is null ? Types[random.Next(Types.Length)] : (root.Type.Id.Value, Types.First(type => type.Type == root.Type.Id.Value).Basis);
        var type = hub.Profile.ListTypes[new(typeId)];
        var isPerson = type.SubjectKinds.Contains(SubjectKind.Person) && (root is not null || random.Next(4) == 0);
        if (root is not null && !isPerson)
        {
            return Nothing;
        }

        var subject = isPerson ? SyntheticCodes.CitizenId(random.Next(HandoutBook.Persons)) : HandoutBook.Company(random);
        var entry = ledger.Propose(type, isPerson ? SubjectKind.Person : SubjectKind.Organisation, subject, root);
        var request = new ProposeEntryRequest(
            typeId,
            isPerson ? new("person", null, subject) : new("organisation", subject),
            new(basis, entry.DocumentNumber, hub.Today.AddDays(-20), Provider.Value, null, "conduct"),
            root is null ? null : new(root.Id!.Value.Value, "法定代表人", $"责{entry.Number}号"));
        return ($"propose {entry.Number}", async cancel =>
        {
            if (await hub.Get<ProposeEntry>().RunAsync(Callers.System(UnitOf(entry), Role.Uploader), request, $"p{entry.Number}", cancel)
                is Decision<ListEntry>.Accepted { Value.Id: var id })
            {
                ledger.Name(entry, id);
                ledger.Answered(entry, "list.proposed");
            }
        });
    }

    private (string, Func<CancellationToken, Task>) Advance()
    {
        var open = ledger.Entries.FindAll(one => one is { Id: not null, IsDecided: false, Asked.Count: < 4 });
        if (open.Count == 0)
        {
            return Nothing;
        }

        var entry = Pick(open);
        var today = hub.Today;
        entry.NoticedOn ??= today;
        entry.IsStatementAsked |= random.Next(3) > 0;
        var until = today.AddDays((int[])[7, 25, 80, 400, 4000] is var terms ? terms[random.Next(terms.Length)] : 0);
        until = random.Next(4) > 0 && entry.Root?.Listing is { } cause && cause.Until < until ? cause.Until : until;
        var (document, lists) = ($"决{entry.Number}.{entry.Asked.Count}号", random.Next(12) > 0);
        entry.Asked.Add((document, until, lists));
        return ($"take {entry.Id} on to {document} until {until:yyyy-MM-dd}", async cancel =>
        {
            var unit = UnitOf(entry);
            if (await hub.Get<HearEntry>().ServeNoticeAsync(
                Callers.System(unit, Role.Uploader), entry.Id!.Value, new($"告{entry.Number}号", entry.NoticedOn!.Value, "receipt"), cancel) is Decision<ListEntry>.Accepted)
            {
                entry.IsNoticed = true;
                ledger.Answered(entry, "list.noticed");
            }

            if (entry.IsStatementAsked)
            {
                await hub.Get<HearEntry>().RecordStatementAsync(Callers.System(unit, Role.Uploader), entry.Id!.Value, new(false, "said", "answered"), cancel);
            }

            if (await hub.Get<DecideEntry>().RunAsync(
                Callers.Person(unit, Role.Determiner), entry.Id!.Value, new(lists, document, null, until), cancel) is Decision<ListEntry>.Accepted)
            {
                entry.IsDecided = true;
                ledger.Answered(entry, lists ? "list.decided" : "list.declined");
            }
        });
    }

    // A machine, a stranger, or before any notice: no such decision may be taken.
    private (string, Func<CancellationToken, Task>) DecideWrongly()
    {
        var named = ledger.Entries.FindAll(one => one.Id is not null && !one.IsDecided);
        if (named.Count == 0)
        {
            return Nothing;
        }

        var entry = Pick(named);
        var unit = UnitOf(entry);
        var caller = random.Next(3) switch
        {
            0 => Callers.System(unit, Role.Determiner),
            1 => Callers.Person(new("consumer-council"), Role.Determiner),
            _ => entry.NoticedOn is null ? Callers.Person(unit, Role.Determiner) : Callers.System(unit, Role.Determiner),
        };
        var (isTooEarly, until) = (caller.IsPerson && caller.Unit == unit, hub.Today.AddDays(90));
        if (isTooEarly)
        {
            entry.AskedTooEarly.Add(("错1号", until));
        }

        return ($"{caller.Id} of {caller.Unit} decides {entry.Id} as nobody may", async cancel =>
        {
            var decided = await hub.Get<DecideEntry>().RunAsync(caller, entry.Id!.Value, new(true, "错1号", null, until), cancel);
            if (decided is Decision<ListEntry>.Accepted && isTooEarly && entry.NoticedOn is not null)
            {
                // Somebody else served the notice and heard the subject meanwhile, so it was not too early when it arrived.
                entry.IsDecided = true;
                ledger.Answered(entry, "list.decided");
                return;
            }

            findings.Expect(isTooEarly ? 1 : 9, decided is Decision<ListEntry>.Rejected, () => $"{entry.Id} was decided by {caller.Id}");
        });
    }

    private (string, Func<CancellationToken, Task>) Exit()
    {
        var listed = ledger.Entries.FindAll(one => one is { Listing: not null, IsExitAsked: false } && !one.MustBeOver(hub.Today));
        if (listed.Count == 0)
        {
            return Nothing;
        }

        var entry = Pick(listed);
        entry.IsExitAsked = true;
        return ($"exit {entry.Id}", async cancel =>
        {
            if (await hub.Get<ExitEntry>().RunAsync(Callers.Person(UnitOf(entry), Role.Determiner), entry.Id!.Value, new("退1号"), cancel) is Decision<ListEntry>.Accepted)
            {
                entry.IsExited = true;
                ledger.Answered(entry, "list.exited");
            }
        });
    }

    private (string, Func<CancellationToken, Task>) Upload()
    {
        var unit = hub.Profile.Units[new("market-supervision")];
        string?[] faults = [null, null, null, "CF_WFXW", "CF_JDRQ"];
        if (uploads.Count == 0 || random.Next(5) > 0)
        {
            uploads.Add(new UploadFacts(unit.Id, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ =>
            {
                var number = rows > 0 && random.Next(10) == 0 ? random.Next(rows) : rows++;
                return UploadRow.Of($"榕罚〔{number}〕号", number % HandoutBook.Companies, unit.CreditCode, hub.Today.AddDays(-3), faults[random.Next(faults.Length)]);
            })]));
        }

        var upload = random.Next(5) > 0 ? uploads[^1] : Pick(uploads);
        books.Intake.Asked(upload);
        return ($"upload {upload.Rows.Count} rows", async cancel =>
        {
            using var body = new MemoryStream(UploadRow.Csv(upload.Rows));
            if (await hub.Get<ReceiveUpload>().HandleAsync(
                new("penalties", "text/csv", null, null, body.Length), body, Callers.System(unit.Id, Role.Uploader), cancel) is Decision<Upload>.Accepted { Value.Id: var id })
            {
                upload.Id = id.Value;
                ledger.Owed.Add(("upload.received", id.Value));
                books.Intake.Answered(upload);
            }
        });
    }

    private (string, Func<CancellationToken, Task>) Check()
    {
        var planned = ledger.Entries.FindAll(one => one.Plan is { Count: > 0 });
        if (planned.Count > 0)
        {
            ledger.Change(Pick(planned));
        }

        return Nothing;
    }

    private (string, Func<CancellationToken, Task>) Report()
    {
        var unit = books.Reports.Owing[random.Next(books.Reports.Owing.Count)];
        var period = $"{hub.Today:yyyy-MM}";
        return ($"{unit} reports for {period}", async cancel =>
        {
            if (await hub.Get<SubmitReport>().RunAsync(
                period, new("as planned", [], "none", "none"), Callers.Person(unit, Role.Reporter), cancel) is Decision<Obligation>.Accepted)
            {
                books.Reports.Answered(unit, period);
            }
        });
    }

    private static UnitId UnitOf(EntryFacts entry) => Disputes.UnitOf(entry);

    private T Pick<T>(List<T> from) => from[random.Next(from.Count)];
}
