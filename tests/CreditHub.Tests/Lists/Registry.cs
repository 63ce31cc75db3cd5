using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Objections;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>A hub in which entries are proposed, decided and disputed through the use cases that the routes call.</summary>
internal sealed class Registry
{
    public const string Code = "91000000MA00000157";
    public const string CitizenNumber = "000000199001010018";
    public static readonly Caller Determiner = new(Market, "p1", true, new HashSet<Role> { Role.Determiner }, null);
    public static readonly Caller SecondDeterminer = Determiner with { Id = "p2" };
    public static readonly Caller System = new(Market, "s1", false, new HashSet<Role> { Role.Uploader, Role.Determiner }, null);
    public static readonly Caller Finder = new(Provider, "p4", true, new HashSet<Role> { Role.Determiner }, null);
    public static readonly Caller CourtSystem = new(Court, "s2", false, new HashSet<Role> { Role.Implementer }, null);
    public static readonly Caller OfficeCaller = new(Office, "p3", true, new HashSet<Role> { Role.Office }, null);
    public static readonly Caller Subject =
        new(new("subject"), "c1", true, new HashSet<Role> { Role.Subject }, SubjectKey.ForOrganisation(Code));

    public static readonly ProposeEntryRequest Request = new(
        "black-food",
        new EntrySubjectRequest("organisation", Code),
        new EntryGroundsRequest("food-law-1", "罚1号", new(2026, 2, 1), Provider.Value, null, "conduct"));

    public Registry() => Hub = new Rehearsal(Profile, Now, Outage.Arrange);

    public Outage Outage { get; } = new();

    public Rehearsal Hub { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Decision<ListEntry>> ProposeAsync(ProposeEntryRequest? request = null, string? key = null, Caller? by = null) =>
        Hub.Get<ProposeEntry>().RunAsync(by ?? System, request ?? Request, key, Cancel);

    /// <summary>Stores a penalty of a subject as intake would.</summary>
    public async Task StoreRecordAsync(string id, SubjectKey subject, RecordState? state = null, BasisUse? use = null, DateOnly? decidedOn = null)
    {
        var record = new CreditRecord(
            new(id), "penalties", subject, SubjectKind.Organisation, Provider, Provider, Provider, "罚1号", decidedOn ?? new(2026, 2, 1),
            new Dictionary<string, decimal>(),
            null, null, new(null, Late: false), state ?? RecordState.InForce.Instance, use ?? BasisUse.May, new Dictionary<string, string>(), new Dictionary<string, string>(), new(new("up-1"), 1, Now, "test-1"));
        Assert.Equal([true], await Hub.Get<IDocuments>().CreateManyAsync(RecordDocuments.Record, [new Document<CreditRecord>(record, [])], Cancel));
    }

    public async Task<ListEntry> HearAsync(ListEntryId id)
    {
        var today = Policy.WorkCalendar.DateAt(Hub.Clock.Now);
        Ok(await Hub.Get<HearEntry>().ServeNoticeAsync(System, id, new("告1号", today, "receipt"), Cancel));
        return Ok(await Hub.Get<HearEntry>().RecordStatementAsync(System, id, new(false, "said", "answered"), Cancel));
    }

    public Task<Decision<ListEntry>> DecideAsync(ListEntryId id, Caller? by = null, DateOnly? until = null) => Hub.Get<DecideEntry>().RunAsync(
        by ?? Determiner, id, new(true, "决1号", null, until ?? new(2027, 3, 1)), Cancel);

    public async Task<ListEntry> ListAsync(ProposeEntryRequest? request = null, DateOnly? until = null)
    {
        var entry = Ok(await ProposeAsync(request));
        await HearAsync(entry.Id);
        return Ok(await DecideAsync(entry.Id, until: until));
    }

    public Task<Decision<Objection>> ObjectAsync(ListEntryId entry, string? key = null, Caller? by = null, string kind = "objection") =>
        Hub.Get<RaiseObjection>().RunAsync(by ?? Subject, new(entry.Value, kind, "untrue"), key, Cancel);

    /// <summary>The subject objects to a record itself.</summary>
    public Task<Decision<Objection>> ObjectToRecordAsync(string record, Caller? by = null, string kind = "objection", string? key = null) =>
        Hub.Get<RaiseObjection>().RunAsync(by ?? Subject, new("", kind, "untrue", Record: record), key, Cancel);

    public Task<Decision<Objection>> FindAsync(ObjectionId id, string result = "upheld", Caller? by = null) => Hub.Get<RecordFinding>().RunAsync(
        by ?? Finder, id, new(result, "核1号", "reason", result == "corrected" ? "better" : null), Cancel);

    public async Task<ListEntry> EntryAsync(ListEntryId id) => (await Hub.Documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, Cancel))!.Value;

    public async Task<CreditRecord> RecordAsync(string id) =>
        (await Hub.Documents.QueryAsync(RecordDocuments.Record, DocumentQuery.Where("record", id), Cancel)).Items.Single().Value;

    public async Task<Objection?> ObjectionAsync(ObjectionId id) =>
        (await Hub.Documents.FindAsync(ObjectionDocuments.Objection, id.Value, id.Value, Cancel))?.Value;

    public async Task<Standing?> StandingAsync(SubjectKey subject) =>
        (await Hub.Documents.FindAsync(ListDocuments.Standing, subject.Value, subject.Value, Cancel))?.Value;

    public async Task<IReadOnlyList<InstructionKind>> ToldAsync(ListEntryId entry, UnitId unit)
    {
        var id = DirectiveId.For(JointPlan.ActionOf(entry), unit);
        var found = await Hub.Documents.FindAsync(JointActionDocuments.Directive, id.Action.Value, id.Value, Cancel);
        return found is null ? [] : [.. found.Value.Instructions.Select(instruction => instruction.Kind)];
    }

    /// <summary>Takes all that a unit's queue holds, and answers with the types' words.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(UnitId unit)
    {
        var caller = new Caller(unit, "s9", false, new HashSet<Role> { Role.Implementer }, null);
        var leased = Ok(await Hub.Get<UnitQueues>().LeaseAsync(unit, 100, TimeSpan.FromMinutes(1), TimeSpan.Zero, caller, Cancel));
        foreach (var one in leased)
        {
            await Hub.Get<UnitQueues>().CompleteAsync(unit, one.Message.Id, one.LeaseToken, caller, Cancel);
        }

        return [.. leased.Select(one => one.Message.Type["cn.credithub.".Length..^".v1".Length])];
    }

    public IReadOnlyList<string> VerificationsSentTo(UnitId unit) => [.. Hub.Queues.Sent
        .Where(message => message.Queue == unit.Value && message.Type.StartsWith("cn.credithub.verification.", StringComparison.Ordinal))
        .Select(message => message.Type.Split('.')[3])];

    public Task PassAsync(int days) => Hub.PassAsync(TimeSpan.FromDays(days), Cancel);
}
